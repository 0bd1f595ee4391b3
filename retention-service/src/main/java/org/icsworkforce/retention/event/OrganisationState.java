package org.icsworkforce.retention.event;

import org.jspecify.annotations.Nullable;

/** What this service reads of an organisation's event. */
record OrganisationState(
        String name, @Nullable String kind, @Nullable String inSystem, boolean open) {}
