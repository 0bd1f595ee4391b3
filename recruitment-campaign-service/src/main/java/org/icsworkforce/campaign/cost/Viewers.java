package org.icsworkforce.campaign.cost;

import java.util.Set;
import org.icsworkforce.kit.access.Caller;

/** For whom costs are read: the administrator reads all, others those that concern them. */
record Viewers(boolean all, Set<String> organisations) {

    static Viewers of(Caller caller) {
        return new Viewers(caller.isAdmin(), caller.organisations());
    }
}
