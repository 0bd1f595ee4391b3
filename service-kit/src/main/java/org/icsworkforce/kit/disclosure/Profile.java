package org.icsworkforce.kit.disclosure;

/**
 * A rule of disclosure control.
 *
 * @param minimum people that a shown group has at least; 1 hides nothing
 * @param roundTo counts are shown to the nearest multiple of it, halves up; 1 for exact
 * @param source who uses the rule, and how sure that is
 */
public record Profile(String id, int minimum, Zeros zeros, int roundTo, String source) {

    /** What is done with groups in which there is nobody. */
    public enum Zeros {
        /** Nobody is shown as 0. */
        SHOWN,
        /** Nobody is hidden like any other number below the minimum. */
        HIDDEN
    }

    public Profile {
        if (minimum < 1 || roundTo < 1) {
            throw new IllegalArgumentException("minimum and rounding are at least 1");
        }
    }

    /** As strict or stricter. */
    public Profile withMinimum(int people) {
        return new Profile(id, people, zeros, roundTo, source);
    }

    /** The count as it is shown. */
    int shown(int count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }

    /** Whether two counts look the same when shown. */
    boolean looksLike(int count, int other) {
        return shown(count) == shown(other) && mayBeShown(count) == mayBeShown(other) && (count == 0) == (other == 0);
    }

    boolean mayBeShown(int count) {
        return count >= minimum || (count == 0 && zeros == Zeros.SHOWN);
    }
}
