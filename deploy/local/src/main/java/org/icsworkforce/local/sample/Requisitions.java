package org.icsworkforce.local.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.local.sample.Requisition.Location;
import org.icsworkforce.local.sample.Requisition.Pay;
import org.icsworkforce.local.sample.Requisition.PostOutcome;
import org.icsworkforce.local.sample.Workplace.Kind;

/**
 * An employer's requisitions, one after the other for as long as somebody asks: all raised in the fourteen months before
 * a day, each as it stands in the morning of that day. A longer file begins with the rows of a shorter one.
 */
final class Requisitions {

    private static final int DAYS = 426;
    private static final BigDecimal NHS_WEEK = new BigDecimal("37.5");
    private static final BigDecimal DOCTORS_WEEK = new BigDecimal("40");
    private static final BigDecimal COUNCIL_WEEK = new BigDecimal("37");
    private static final List<BigDecimal> WTE = Stream.of(
                    "1", "1", "1", "1", "1", "1", "0.8", "0.8", "0.6", "0.6", "0.5")
            .map(BigDecimal::new)
            .toList();

    private final Employer employer;
    private final LocalDate asAt;
    private final RandomGenerator random;
    private final Map<Kind, List<Role>> roles = Role.all();
    private final PayBands payBands = new PayBands();
    private int number;

    Requisitions(Employer employer, LocalDate asAt, RandomGenerator random) {
        this.employer = employer;
        this.asAt = asAt;
        this.random = random;
    }

    Requisition next() {
        number++;
        Workplace workplace =
                employer.workplaces().get(random.nextInt(employer.workplaces().size()));
        Role role = Role.pick(Objects.requireNonNull(roles.get(workplace.kind())), random);
        String setting = role.settings().isEmpty()
                ? ""
                : role.settings().get(random.nextInt(role.settings().size()));
        double share = random.nextDouble();
        int posts = 1 + (int) (share * share * role.posts());
        BigDecimal wte = WTE.get(random.nextInt(WTE.size()));
        boolean permanent = random.nextDouble() < 0.85;
        String reason = reason(permanent, random.nextDouble());
        boolean declaredHard = random.nextDouble() < role.difficulty() * 0.4;
        LocalDate raisedOn = asAt.minusDays(random.nextInt(1, DAYS + 1));
        Course course = Course.draw(random, raisedOn, posts, role.difficulty());
        int secondOfDay = random.nextInt(7 * 3600, 19 * 3600);

        Standing standing = Standing.of(course, raisedOn, asAt);
        boolean hardToFill = declaredHard || standing.roundsBegun() > 2;
        BigDecimal fullTime = fullTimeHours(role);
        Instant updatedAt = standing.changedOn()
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(secondOfDay)
                .toInstant();
        return new Requisition(
                reference(workplace, raisedOn),
                "REQUISITION",
                workplace.organisation(),
                setting.isEmpty() ? role.title() : role.title() + ", " + setting,
                role.staffGroup(),
                role.jobRole(),
                pay(role, workplace, course),
                "EMPLOYED",
                permanent ? "05" : "02",
                wte.compareTo(BigDecimal.ONE) < 0 ? List.of("PART_TIME") : List.of("FULL_TIME", "PART_TIME"),
                wte.multiply(fullTime).stripTrailingZeros(),
                fullTime,
                posts,
                wte.multiply(BigDecimal.valueOf(posts)),
                standing.status(),
                reason,
                hardToFill,
                role.workstream(),
                Location.of(workplace),
                // what is hard to fill is advertised until it is filled
                hardToFill && standing.isRecruitedTo() ? standing.milestones().untilFilled() : standing.milestones(),
                outcomes(standing, wte),
                standing.closeReason(),
                updatedAt);
    }

    /** {@code RVV-2026-00017}: the employer's code without its scheme, the year in which it was raised, a number. */
    private String reference(Workplace workplace, LocalDate raisedOn) {
        String organisation = workplace.organisation();
        String prefix = organisation.substring(organisation.indexOf(':') + 1);
        String digits = Integer.toString(number);
        return prefix + "-" + raisedOn.getYear() + "-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    private Pay pay(Role role, Workplace workplace, Course course) {
        String grade = role.grade();
        if (grade != null) {
            return Pay.of(role.scheme(), grade, payBands.of(grade, course.approvedOn()));
        }
        if (role.scheme().equals("COUNCIL")) {
            return Pay.of(workplace.organisation().equals("GSS:E10000016") ? "LOCAL" : "NJC");
        }
        return Pay.of(role.scheme());
    }

    private static BigDecimal fullTimeHours(Role role) {
        return switch (role.scheme()) {
            case "MEDICAL" -> DOCTORS_WEEK;
            case "COUNCIL" -> COUNCIL_WEEK;
            default -> NHS_WEEK;
        };
    }

    private static String reason(boolean permanent, double draw) {
        if (!permanent && draw < 0.6) {
            return "COVER";
        }
        return draw < 0.75 ? "REPLACEMENT" : draw < 0.93 ? "GROWTH" : "NEW_SERVICE";
    }

    private static List<PostOutcome> outcomes(Standing standing, BigDecimal wte) {
        return IntStream.range(0, standing.accepted().size())
                .mapToObj(index -> standing.accepted().get(index).of(index + 1, wte))
                .toList();
    }
}
