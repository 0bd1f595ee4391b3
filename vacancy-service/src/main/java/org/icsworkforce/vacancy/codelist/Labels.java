package org.icsworkforce.vacancy.codelist;

import java.util.Map;
import org.icsworkforce.vacancy.codelist.CodeList.Item;
import org.icsworkforce.vacancy.codelist.CodeLists.Stored;
import org.jspecify.annotations.Nullable;

/** What codes mean, as the lists stood at one time. */
public final class Labels {

    /** The staff group of posts that neither NWD nor ASC-WDS knows. */
    public static final String OTHER = "OTHER";

    private final Map<String, Stored> lists;

    Labels(Map<String, Stored> lists) {
        this.lists = lists;
    }

    /**
     * Whether the list holds the code, active or retired.
     *
     * @param list id as in {@code /v1/code-lists}, for example {@code nwd-staff-group}
     * @throws IllegalArgumentException when there is no such list
     */
    public boolean has(String list, String code) {
        return stored(list).byCode().containsKey(code);
    }

    /** What the code means, or null when the list does not hold it. */
    public @Nullable String label(String list, String code) {
        Item item = stored(list).byCode().get(code);
        return item == null ? null : item.label();
    }

    /** The code as answers show it; null when there is no code. */
    public @Nullable Coded coded(String list, @Nullable String code) {
        return code == null ? null : new Coded(code, label(list, code));
    }

    /** A staff group of a vacancy: NWD, or the job group of an adult social care role, or {@code OTHER}. */
    public @Nullable Coded staffGroup(@Nullable String code) {
        if (code == null) {
            return null;
        }
        if (code.equals(OTHER)) {
            return new Coded(OTHER, "Other");
        }
        return coded(has(CodeLists.STAFF_GROUP, code) ? CodeLists.STAFF_GROUP : CodeLists.ASC_JOB_GROUP, code);
    }

    /** A job role of a vacancy: NWD, or with the prefix of its scheme. */
    public @Nullable Coded jobRole(@Nullable String code) {
        return code == null ? null : coded(listOfJobRole(code), code);
    }

    /** The list that a job role is looked up in, by its prefix. */
    public static String listOfJobRole(String code) {
        if (code.startsWith("ASC:")) {
            return CodeLists.ASC_JOB_ROLE;
        }
        return code.startsWith("SOC:") ? CodeLists.OCCUPATION : CodeLists.JOB_ROLE;
    }

    Map<String, Stored> lists() {
        return lists;
    }

    Stored stored(String list) {
        Stored stored = lists.get(list);
        if (stored == null) {
            throw new IllegalArgumentException("no code list " + list);
        }
        return stored;
    }
}
