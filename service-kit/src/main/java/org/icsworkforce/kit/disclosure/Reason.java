package org.icsworkforce.kit.disclosure;

/** Why a cell is as it is. For its owner: to publish it gives bounds of the number that it hides. */
public enum Reason {
    SHOWN,
    /** The group is too small. */
    PRIMARY,
    /** Hidden so that no other hidden cell can be computed. */
    SECONDARY,
    /** Hidden so that nobody learns that none of a group, or all of it, gave a sensitive answer. */
    ATTRIBUTE,
    /** Hidden so that an organisation that subtracts its own people does not find those of others. */
    OWN_CONTRIBUTION,
    /** Hidden or kept as it was because of what an earlier release has shown. */
    PREVIOUS_RELEASE
}
