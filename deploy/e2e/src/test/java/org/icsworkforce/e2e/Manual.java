package org.icsworkforce.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs/operations.md} has its readers type, set and look for; and the names that the sources know. */
record Manual(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w+)\\n(.*?)^ *```$");
    private static final Pattern DATABASES = Pattern.compile("-- in the databases? (\\w+)(?: and (\\w+))?");
    private static final Pattern INLINE_SQL = Pattern.compile("`((?:select|alter) [^`]+)`");
    private static final Pattern SETTING = Pattern.compile(
            "`((?:QUARKUS|DATABASE|KAFKA|OIDC|WORKFORCE|GATEWAY|PUBLIC|VACANCY_SERVICE|RETENTION_SERVICE|CAMPAIGN_SERVICE)_[A-Z_]+)");
    private static final Pattern METRIC = Pattern.compile("\\b(workforce_[a-z_]+?)(?:_total)?\\b");
    private static final Pattern TOPIC = Pattern.compile("\\bworkforce\\.[a-z-]+\\.v\\d+\\b");

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^ +[\\w<>., ]+ (\\w+)\\(\\);");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"(workforce\\.[a-z.-]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^(?:%\\w+\\.)?([\\w.-]+)=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\b(WORKFORCE_[A-Z]+)\\b");

    static Manual read(Path repository) throws IOException {
        return new Manual(Files.readString(repository.resolve("docs/operations.md")));
    }

    /** @param databases in which it is typed */
    record Sql(List<String> databases, List<String> statements) {}

    /** Blocks of a shell, in their order. */
    List<String> commands() {
        return blocks("sh").toList();
    }

    /** Blocks of SQL, and what stands in a sentence; no database is named where it does not matter. */
    List<Sql> sql() {
        var inline =
                INLINE_SQL.matcher(text).results().map(found -> found.group(1)).toList();
        return Stream.concat(blocks("sql").map(Manual::sql), Stream.of(new Sql(List.of("postgres"), inline)))
                .toList();
    }

    private Stream<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static Sql sql(String block) {
        var named = DATABASES.matcher(block);
        List<String> databases = named.find()
                ? Stream.of(named.group(1), named.group(2))
                        .filter(name -> name != null)
                        .toList()
                : List.of("postgres");
        return new Sql(
                databases,
                Stream.of(block.replaceAll("(?m)^ *--.*$", "").split(";"))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList());
    }

    Set<String> settings() {
        return found(SETTING, text, 1);
    }

    Set<String> metrics() {
        return found(METRIC, text, 1);
    }

    Set<String> topics() {
        return found(TOPIC, text, 0);
    }

    /** As the environment names them. */
    static Set<String> knownSettings(Collection<Path> sources) throws IOException {
        var known = new HashSet<String>();
        for (Path source : sources) {
            String text = Files.readString(source);
            known.addAll(found(PLACEHOLDER, text, 1));
            known.addAll(found(ENVIRONMENT, text, 1));
            found(PROPERTY, text, 1).forEach(name -> known.add(environment(name)));
            if (source.toString().endsWith(".properties")) {
                found(KEY, text, 1).forEach(name -> known.add(environment(name)));
            }
            found(MAPPING, text, 1).forEach(prefix -> found(METHOD, text, 1)
                    .forEach(method -> known.add(environment(prefix + "." + kebab(method)))));
        }
        return known;
    }

    static Set<String> knownMetrics(Collection<Path> sources) throws IOException {
        var known = new HashSet<String>();
        for (Path source : sources) {
            found(LITERAL, Files.readString(source), 1).forEach(name -> known.add(name.replace('.', '_')));
        }
        return known;
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        var found = new HashSet<String>();
        for (MatchResult result : pattern.matcher(text).results().toList()) {
            found.add(result.group(group));
        }
        return found;
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1");
    }

    private static String environment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
