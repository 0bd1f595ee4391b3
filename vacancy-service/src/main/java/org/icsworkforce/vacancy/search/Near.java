package org.icsworkforce.vacancy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;

/** A circle on the ground: everything at most so many kilometres from a point (WGS 84, the earth as a sphere). */
public record Near(double latitude, double longitude, double km) {

    static final double EARTH_KM = 6371.0088;
    private static final double LEAST_KM = 0.01;
    private static final double MOST_KM = 500;
    private static final int MOST_CIRCLES = 3;
    private static final int LONGEST_ECHO = 60;
    private static final String FORM = "latitude,longitude,kilometres such as 51.14,0.87,15";

    /** Degrees; those of {@code vacancy_search_terms}. */
    private static final double[] BOXES = {0.04, 0.2, 1};

    private static final int MOST_BOXES = 20;

    /** Wider than what is lost in computing. */
    private static final double MARGIN = 1e-6;

    private enum Part {
        LATITUDE("The latitude", -90, 90),
        LONGITUDE("The longitude", -180, 180),
        DISTANCE("The number of kilometres", LEAST_KM, MOST_KM);

        private final String words;
        private final double least;
        private final double most;

        Part(String words, double least, double most) {
            this.words = words;
            this.least = least;
            this.most = most;
        }

        boolean admits(String text) {
            return PlainDecimal.matches(text) && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
        }

        List<Double> allowed() {
            return List.of(least, most);
        }
    }

    /** @throws Problem {@code INVALID_VALUE} naming the parameter, with everything that is wrong with the texts */
    public static List<Near> of(String parameter, List<String> texts) {
        if (texts.size() > MOST_CIRCLES) {
            throw Problem.parameter(parameter, "There are too many circles.", texts.size(), MOST_CIRCLES);
        }
        var faults = texts.stream().flatMap(text -> faults(parameter, text)).toList();
        if (!faults.isEmpty()) {
            throw Problem.of(faults);
        }
        return texts.stream().map(Near::of).toList();
    }

    private static Stream<ProblemError> faults(String parameter, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != Part.values().length) {
            return Stream.of(fault(parameter, "The value is not of the form that is asked for.", text, FORM));
        }
        return Stream.of(Part.values())
                .filter(part -> !part.admits(parts[part.ordinal()].strip()))
                .map(part -> fault(parameter, part.words + " cannot be read.", parts[part.ordinal()], part.allowed()));
    }

    private static ProblemError fault(String parameter, String detail, String received, Object allowed) {
        String shown = received.length() > LONGEST_ECHO ? received.substring(0, LONGEST_ECHO) + "…" : received;
        return ProblemError.of(GeneralProblem.INVALID_VALUE, parameter, detail, shown, allowed);
    }

    private static Near of(String text) {
        String[] parts = text.split(",", -1);
        return new Near(
                Double.parseDouble(parts[0].strip()),
                Double.parseDouble(parts[1].strip()),
                Double.parseDouble(parts[2].strip()));
    }

    /** By the haversine formula, exact at small distances; the bounds before it are quicker and no narrower. */
    Condition condition() {
        double bound = Math.pow(Math.sin(km / EARTH_KM / 2), 2);
        return new Condition("""
                v.latitude between ? and ?
                and power(sin(radians(v.latitude - ?) / 2), 2)
                    + cos(radians(?)) * cos(radians(v.latitude)) * power(sin(radians(v.longitude - ?) / 2), 2) <= ?""", List.of(south(), north(), latitude, latitude, longitude, bound), boxes(), true);
    }

    private double south() {
        return latitude - Math.toDegrees(km / EARTH_KM) - MARGIN;
    }

    private double north() {
        return latitude + Math.toDegrees(km / EARTH_KM) + MARGIN;
    }

    /** The smallest boxes of which not too many hold the circle; none where a pole or the date line is in it. */
    private List<String> boxes() {
        double reach = Math.sin(km / EARTH_KM) / Math.cos(Math.toRadians(latitude));
        if (south() < -90 || north() > 90 || Math.abs(reach) >= 1) {
            return List.of();
        }
        double west = longitude - Math.toDegrees(Math.asin(reach)) - MARGIN;
        double east = longitude + Math.toDegrees(Math.asin(reach)) + MARGIN;
        if (west < -180 || east > 180) {
            return List.of();
        }
        for (int size = 0; size < BOXES.length; size++) {
            var boxes = boxes(size, west, east);
            if (!boxes.isEmpty()) {
                return boxes;
            }
        }
        return List.of();
    }

    /** None when there are too many of that size. */
    private List<String> boxes(int size, double west, double east) {
        long top = box(north(), size);
        long right = box(east, size);
        var boxes = new ArrayList<String>();
        for (long row = box(south(), size); row <= top; row++) {
            for (long column = box(west, size); column <= right; column++) {
                if (boxes.size() == MOST_BOXES) {
                    return List.of();
                }
                boxes.add("place" + size + "=" + row + ":" + column);
            }
        }
        return boxes;
    }

    private static long box(double degrees, int size) {
        return (long) Math.floor(degrees / BOXES[size]);
    }
}
