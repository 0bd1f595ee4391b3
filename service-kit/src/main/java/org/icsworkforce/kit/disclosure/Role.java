package org.icsworkforce.kit.disclosure;

/** What the members of an axis are. */
public enum Role {
    /** Groups of people. The minimum holds for each of them. */
    PEOPLE,
    /** Organisations, each of which knows its own people and may look for those of others. */
    CONTRIBUTOR,
    /** What people of a group answered: shown for each group that is shown, however few gave an answer. */
    ANSWER,
    /** Answers of which nobody may learn that none of a group, or all of it, gave them. */
    SENSITIVE_ANSWER;

    /** Whether its members are answers of people, not groups of them. */
    public boolean answers() {
        return this == ANSWER || this == SENSITIVE_ANSWER;
    }
}
