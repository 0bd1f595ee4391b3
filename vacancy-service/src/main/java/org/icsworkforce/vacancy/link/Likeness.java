package org.icsworkforce.vacancy.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.icsworkforce.vacancy.link.Reason.Feature;
import org.jspecify.annotations.Nullable;

/**
 * How alike two records are: the weighted mean of their agreement in what both say. It is the same whichever is looked at
 * first. What one of them does not say is no agreement and no contradiction, but the less they say the less it proves.
 *
 * @param score from 0 to 1
 * @param compared share of all weights that both say
 */
record Likeness(BigDecimal score, double compared, List<Reason> reasons) {

    private static final int MAX_DAYS_APART = 60;
    private static final double LEAST_TITLE = 0.5;
    private static final BigDecimal LIKELY = new BigDecimal("0.750");
    private static final BigDecimal SURE = new BigDecimal("0.900");
    private static final double LEAST_TO_PROPOSE = 0.45;
    private static final double LEAST_TO_LINK = 0.65;

    private static final Likeness NONE = new Likeness(BigDecimal.ZERO, 0, List.of());

    /** Records of two feeds about one organisation; of one feed, each is a need of its own. */
    static Likeness of(Need one, Need other) {
        if (one.feed().equals(other.feed())
                || one.synthetic() != other.synthetic()
                || !one.organisation().equals(other.organisation())
                || contradict(one.staffGroup(), other.staffGroup())
                || days(one.openedOn(), other.openedOn()) > MAX_DAYS_APART
                || shared(one, other) < LEAST_TITLE) {
            return NONE;
        }
        var reasons = new ArrayList<Reason>();
        add(reasons, Feature.TITLE, shared(one, other), one.title(), other.title());
        equal(reasons, Feature.JOB_ROLE, one.jobRole(), other.jobRole());
        equal(reasons, Feature.BAND, one.band(), other.band());
        equal(reasons, Feature.POSTCODE, one.postcode(), other.postcode());
        add(reasons, Feature.OPENED_ON, near(one.openedOn(), other.openedOn()), one.openedOn(), other.openedOn());
        if (one.closesOn() != null && other.closesOn() != null) {
            add(reasons, Feature.CLOSES_ON, near(one.closesOn(), other.closesOn()), one.closesOn(), other.closesOn());
        }
        if (one.wte() != null && other.wte() != null) {
            double same = one.wte().compareTo(other.wte()) == 0 ? 1 : 0;
            add(reasons, Feature.WTE, same, plain(one.wte()), plain(other.wte()));
        }
        double weights = reasons.stream()
                .mapToDouble(reason -> reason.feature().weight())
                .sum();
        double agreed = reasons.stream()
                .mapToDouble(
                        reason -> reason.feature().weight() * reason.agreement().doubleValue())
                .sum();
        return new Likeness(decimal(agreed / weights), weights, List.copyOf(reasons));
    }

    boolean isLikely() {
        return score.compareTo(LIKELY) >= 0 && compared >= LEAST_TO_PROPOSE;
    }

    boolean isSure() {
        return score.compareTo(SURE) >= 0 && compared >= LEAST_TO_LINK;
    }

    private static boolean contradict(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Of the words of both titles, the share that both have. */
    private static double shared(Need one, Need other) {
        var all = new HashSet<>(one.words());
        all.addAll(other.words());
        var both = new HashSet<>(one.words());
        both.retainAll(other.words());
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static double near(LocalDate one, LocalDate other) {
        long days = days(one, other);
        return days <= 2 ? 1 : days <= 14 ? 0.5 : 0;
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static void equal(List<Reason> reasons, Feature feature, @Nullable String one, @Nullable String other) {
        if (one != null && other != null) {
            add(reasons, feature, one.equals(other) ? 1 : 0, one, other);
        }
    }

    private static void add(List<Reason> reasons, Feature feature, double agreement, Object one, Object other) {
        reasons.add(new Reason(feature, decimal(agreement), one.toString(), other.toString()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }
}
