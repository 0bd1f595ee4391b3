package org.icsworkforce.gateway.route;

import java.util.List;

/**
 * A path and everything below it, matched segment by segment on the path as it was sent, nothing decoded.
 * {@code /v1/vacancies} matches {@code /v1/vacancies/7} and not {@code /v1/vacanciesX}; {@code *} stands for one
 * segment; a segment may end in {@code *}: {@code /v1/datasets/vacancy-*}.
 */
public record PathPattern(List<String> segments) {

    private static final String ANY = "*";

    static PathPattern of(String text) {
        if (!text.startsWith("/") || text.endsWith("/")) {
            throw new IllegalArgumentException("a path begins with / and does not end with it: " + text);
        }
        return new PathPattern(split(text));
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> path) {
        if (path.size() < segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!matches(segments.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String segment) {
        return pattern.endsWith(ANY)
                ? !segment.isEmpty() && segment.startsWith(pattern.substring(0, pattern.length() - 1))
                : segment.equals(pattern);
    }

    /** The pattern with more segments, then the one with more letters, is the more particular. */
    int weight() {
        return segments.size() * 1_000
                + segments.stream().mapToInt(String::length).sum();
    }
}
