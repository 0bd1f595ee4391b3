package org.icsworkforce.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsworkforce.local.sample.Course.Appointment;
import org.icsworkforce.local.sample.Course.Hold;
import org.icsworkforce.local.sample.Course.Round;
import org.icsworkforce.local.sample.Requisition.Milestones;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a {@link Course} in the morning of a day: only what happened before it.
 *
 * @param roundsBegun how often it was advertised
 * @param accepted the appointments accepted so far, their later dates null where they lie ahead
 * @param changedOn the day of the last thing that happened
 */
record Standing(
        String status,
        @Nullable String closeReason,
        Milestones milestones,
        int roundsBegun,
        List<Requisition.Outcome> accepted,
        LocalDate changedOn) {

    static Standing of(Course course, LocalDate raisedOn, LocalDate asAt) {
        List<Round> begun = course.rounds().stream()
                .filter(round -> round.advertisedOn().isBefore(asAt))
                .toList();
        List<Appointment> accepted = course.appointments().stream()
                .filter(appointment -> appointment.acceptedOn().isBefore(asAt))
                .toList();
        String status = status(course, !begun.isEmpty(), accepted.size(), asAt);
        String closeReason = List.of("FILLED", "WITHDRAWN", "LAPSED").contains(status) ? status : null;
        return new Standing(
                status,
                closeReason,
                milestones(course, begun, asAt),
                begun.size(),
                accepted.stream().map(appointment -> outcome(appointment, asAt)).toList(),
                changedOn(course, begun, accepted, raisedOn, asAt));
    }

    /** And advertised, in one round or between two. */
    boolean isRecruitedTo() {
        return status.equals("OPEN") || status.equals("PARTIALLY_FILLED");
    }

    private static String status(Course course, boolean advertised, int accepted, LocalDate asAt) {
        Hold held = course.held();
        if (!course.approvedOn().isBefore(asAt)) {
            return "PLANNED";
        }
        if (accepted == course.posts()) {
            return "FILLED";
        }
        if (known(course.endedOn(), asAt) != null) {
            return course.ending();
        }
        if (held != null && held.from().isBefore(asAt) && !held.until().isBefore(asAt)) {
            return "ON_HOLD";
        }
        if (!advertised) {
            return "APPROVED";
        }
        return accepted > 0 ? "PARTIALLY_FILLED" : "OPEN";
    }

    private static Milestones milestones(Course course, List<Round> begun, LocalDate asAt) {
        LocalDate approvedOn = known(course.approvedOn(), asAt);
        if (begun.isEmpty()) {
            return new Milestones(approvedOn, null, null, null, null);
        }
        Round latest = begun.getLast();
        return new Milestones(
                approvedOn,
                begun.getFirst().advertisedOn(),
                latest.closesOn(),
                known(latest.shortlistedOn(), asAt),
                known(latest.interviewedOn(), asAt));
    }

    private static Requisition.Outcome outcome(Appointment appointment, LocalDate asAt) {
        return new Requisition.Outcome(
                "FILLED",
                appointment.recruitmentSource(),
                appointment.offeredOn(),
                appointment.acceptedOn(),
                known(appointment.checksCompletedOn(), asAt),
                known(appointment.startedOn(), asAt));
    }

    private static LocalDate changedOn(
            Course course, List<Round> begun, List<Appointment> accepted, LocalDate raisedOn, LocalDate asAt) {
        Stream<@Nullable LocalDate> whole = Stream.of(
                course.approvedOn(),
                course.endedOn(),
                course.held() == null ? null : course.held().from(),
                course.held() == null ? null : course.held().until());
        Stream<LocalDate> advertising = begun.stream()
                .flatMap(round -> Stream.of(round.advertisedOn(), round.shortlistedOn(), round.interviewedOn()));
        Stream<LocalDate> appointing =
                accepted.stream().flatMap(one -> Stream.of(one.acceptedOn(), one.checksCompletedOn(), one.startedOn()));
        return Stream.of(whole, advertising, appointing)
                .flatMap(Function.identity())
                .filter(date -> known(date, asAt) != null)
                .reduce(raisedOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static @Nullable LocalDate known(@Nullable LocalDate date, LocalDate asAt) {
        return date != null && date.isBefore(asAt) ? date : null;
    }
}
