package org.icsworkforce.local.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.icsworkforce.local.sample.Workplace.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that a kind of employer recruits to; a row of {@code data/sample/roles.csv}.
 *
 * @param jobRole National Workforce Data Set, or {@code ASC:} and an ASC-WDS job id
 * @param grade null unless the pay scheme is {@code AFC}
 * @param posts most posts that one requisition asks for
 * @param difficulty share of posts that one round of recruitment leaves unfilled, 0 to 1
 * @param settings departments; may be empty
 */
record Role(
        Kind kind,
        String jobRole,
        String title,
        String scheme,
        @Nullable String grade,
        int weight,
        int posts,
        double difficulty,
        String workstream,
        List<String> settings) {

    static Map<Kind, List<Role>> all() {
        return Tables.read("/data/sample/roles.csv").stream()
                .map(row -> new Role(
                        Kind.valueOf(row.getField("kind")),
                        row.getField("jobRole"),
                        row.getField("title"),
                        row.getField("scheme"),
                        row.getField("grade").isEmpty() ? null : row.getField("grade"),
                        Integer.parseInt(row.getField("weight")),
                        Integer.parseInt(row.getField("posts")),
                        Double.parseDouble(row.getField("difficulty")),
                        row.getField("workstream"),
                        Arrays.stream(row.getField("settings").split(";"))
                                .filter(setting -> !setting.isEmpty())
                                .toList()))
                .collect(Collectors.groupingBy(Role::kind));
    }

    static Role pick(List<Role> roles, RandomGenerator random) {
        int left = random.nextInt(roles.stream().mapToInt(Role::weight).sum());
        for (Role role : roles) {
            left -= role.weight;
            if (left < 0) {
                return role;
            }
        }
        throw new IllegalStateException("weights must be positive");
    }

    /** The NWD staff group is the first two digits of the job role; an ASC role has none of that scheme. */
    @Nullable
    String staffGroup() {
        return jobRole.startsWith("ASC:") ? null : jobRole.substring(0, 2);
    }
}
