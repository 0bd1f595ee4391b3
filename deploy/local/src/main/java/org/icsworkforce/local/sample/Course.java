package org.icsworkforce.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How one requisition goes: drawn whole, then cut at the day on which a feed is written ({@link Standing}), so that every
 * status agrees with its dates, and a later day shows the same requisition further on.
 *
 * @param appointments in order of acceptance, at most one per post
 * @param endedOn null unless it ended without being filled
 * @param held on hold from, until; null for most
 */
record Course(
        int posts,
        LocalDate approvedOn,
        List<Round> rounds,
        List<Appointment> appointments,
        @Nullable LocalDate endedOn,
        String ending,
        @Nullable Hold held) {

    /** One advertisement and what follows from it. */
    record Round(LocalDate advertisedOn, LocalDate closesOn, LocalDate shortlistedOn, LocalDate interviewedOn) {}

    /** @param recruitmentSource NWD */
    record Appointment(
            LocalDate offeredOn,
            LocalDate acceptedOn,
            LocalDate checksCompletedOn,
            LocalDate startedOn,
            String recruitmentSource) {}

    record Hold(LocalDate from, LocalDate until) {}

    private static final int MOST_ROUNDS = 6;
    private static final double WITHDRAWN = 0.06;
    private static final double HELD = 0.05;

    /** NWD recruitment sources; one that occurs more often is more likely. */
    private static final List<String> SOURCES = List.of(
            "01", "01", "01", "01", "01", "03", "04", "08", "09", "12", "12", "13", "14", "14", "14", "16", "17");

    static Course draw(RandomGenerator random, LocalDate raisedOn, int posts, double difficulty) {
        LocalDate approvedOn = later(raisedOn, 2, 14, random);
        var rounds = new ArrayList<Round>();
        var appointments = new ArrayList<Appointment>();
        LocalDate advertisedOn = later(approvedOn, 3, 21, random);
        while (rounds.size() < MOST_ROUNDS && appointments.size() < posts) {
            Round round = round(advertisedOn, random);
            rounds.add(round);
            for (int open = posts - appointments.size(); open > 0; open--) {
                if (random.nextDouble() >= difficulty) {
                    appointments.add(appointment(round.interviewedOn, random));
                }
            }
            advertisedOn = later(round.interviewedOn, 7, 28, random);
        }
        appointments.sort((one, other) -> one.acceptedOn.compareTo(other.acceptedOn));
        Hold held = hold(approvedOn, random);
        LocalDate lapsedOn = later(rounds.getLast().interviewedOn, 14, 40, random);
        LocalDate withdrawnOn = later(approvedOn, 5, 120, random);
        if (random.nextDouble() < WITHDRAWN) {
            appointments.removeIf(appointment -> !appointment.acceptedOn.isBefore(withdrawnOn));
            if (appointments.size() < posts) {
                rounds.removeIf(round -> !round.advertisedOn.isBefore(withdrawnOn));
                return new Course(posts, approvedOn, rounds, appointments, withdrawnOn, "WITHDRAWN", held);
            }
        }
        LocalDate endedOn = appointments.size() < posts ? lapsedOn : null;
        return new Course(posts, approvedOn, rounds, appointments, endedOn, "LAPSED", held);
    }

    private static Round round(LocalDate advertisedOn, RandomGenerator random) {
        LocalDate closesOn = later(advertisedOn, 14, 28, random);
        LocalDate shortlistedOn = later(closesOn, 2, 9, random);
        return new Round(advertisedOn, closesOn, shortlistedOn, later(shortlistedOn, 5, 18, random));
    }

    private static Appointment appointment(LocalDate interviewedOn, RandomGenerator random) {
        LocalDate offeredOn = later(interviewedOn, 0, 4, random);
        LocalDate acceptedOn = later(offeredOn, 1, 7, random);
        LocalDate checksCompletedOn = later(acceptedOn, 14, 56, random);
        LocalDate startedOn = later(checksCompletedOn, 5, 42, random);
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        return new Appointment(offeredOn, acceptedOn, checksCompletedOn, startedOn, source);
    }

    private static @Nullable Hold hold(LocalDate approvedOn, RandomGenerator random) {
        LocalDate from = later(approvedOn, 1, 90, random);
        LocalDate until = later(from, 20, 120, random);
        return random.nextDouble() < HELD ? new Hold(from, until) : null;
    }

    private static LocalDate later(LocalDate date, int from, int to, RandomGenerator random) {
        return date.plusDays(random.nextInt(from, to + 1));
    }
}
