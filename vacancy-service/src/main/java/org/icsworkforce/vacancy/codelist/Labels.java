package org.icsworkforce.vacancy.codelist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.icsworkforce.vacancy.codelist.CodeList.Item;
import org.icsworkforce.vacancy.codelist.CodeLists.Stored;
import org.jspecify.annotations.Nullable;

/** What codes mean, as the lists stood at one time. */
public final class Labels {

    /** The staff group of posts that neither NWD nor ASC-WDS knows. */
    public static final String OTHER = "OTHER";

    private static final Pattern OCCUPATION = Pattern.compile("SOC:[1-9]\\d{3}");

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

    /** Whether it is an occupation of SOC 2020, of which the list holds those of health and care only. */
    public static boolean isOccupation(String jobRole) {
        return OCCUPATION.matcher(jobRole).matches();
    }

    /** The list that a job role is looked up in, by its prefix. */
    public static String listOfJobRole(String code) {
        if (code.startsWith("ASC:")) {
            return CodeLists.ASC_JOB_ROLE;
        }
        return code.startsWith("SOC:") ? CodeLists.OCCUPATION : CodeLists.JOB_ROLE;
    }

    /** What may be meant by a code that the list does not hold: by its label, or else its code. A suggestion, never an answer. */
    public Optional<String> hint(String list, String code) {
        if (has(list, "0" + code)) {
            return Optional.of("Codes are text, and leading zeros belong to them: 0" + code + " is one.");
        }
        List<Item> items = stored(list).list().items();
        return Closest.to(code, items, Item::label)
                .or(() -> Closest.to(code, items, Item::code))
                .map(found -> "The closest is " + found.code() + " (" + found.label() + "); it was not assumed.");
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
