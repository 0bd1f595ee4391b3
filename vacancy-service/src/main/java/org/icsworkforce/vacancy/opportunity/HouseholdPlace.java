package org.icsworkforce.vacancy.opportunity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.vacancy.search.Position;

/**
 * Where a walk through matches goes on.
 *
 * @param order of the profiles: whose openings are walked through first
 * @param path positions of the first ones' openings; the walk goes on behind the last of them, beneath the others
 */
record HouseholdPlace(List<Integer> order, List<Position> path) {

    private static final String PARTS = " ";
    private static final String PAIR = "/";

    static HouseholdPlace start(List<Integer> order) {
        return new HouseholdPlace(order, List.of(Position.START));
    }

    /** @throws IllegalArgumentException or another one, when the text is of no place of so many profiles */
    static HouseholdPlace read(String text, int profiles) {
        List<String> parts = Arrays.asList(text.split(PARTS, -1));
        List<Integer> order =
                parts.getFirst().chars().mapToObj(digit -> digit - '0').toList();
        List<Position> path =
                parts.stream().skip(1).map(HouseholdPlace::position).toList();
        var all = IntStream.range(0, profiles).boxed().toList();
        if (!order.stream().sorted().toList().equals(all) || path.size() > profiles) {
            throw new IllegalArgumentException("no place");
        }
        return new HouseholdPlace(order, path);
    }

    static Position position(String text) {
        String[] pair = text.split(PAIR, 2);
        return new Position(
                pair[0].equals(Position.START.openedOn().toString())
                        ? Position.START.openedOn()
                        : PlainDate.date(pair[0]),
                UUID.fromString(pair[1]));
    }

    static String text(Position position) {
        return position.openedOn() + PAIR + position.id();
    }

    @Override
    public String toString() {
        String first = order.stream().map(String::valueOf).collect(Collectors.joining());
        return path.stream().map(position -> PARTS + text(position)).collect(Collectors.joining("", first, ""));
    }
}
