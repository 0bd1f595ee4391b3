package org.icsworkforce.campaign.opening;

/** What this service reads of an organisation's event. */
record OrganisationState(String name) {}
