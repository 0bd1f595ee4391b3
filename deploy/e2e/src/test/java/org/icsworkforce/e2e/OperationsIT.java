package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.icsworkforce.e2e.Manual.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/operations.md shows is what the suite knows: its commands are typed, its SQL is run and taken back, and its names
 * are looked for in the sources.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OperationsIT {

    /** Layouts of the publishers; whoever is named is invented. */
    private static final String CQC = """
            CQC Locations data,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            This data was produced on 30 November 2026,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,\
            Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,\
            CQC Location ID (for office use only),CQC Provider ID (for office use only)
            Invented House,,"1 Some Street, Canterbury",CT1 3NG,01227 000000,http://example.org,Residential homes,\
            01/Jan/2024 - 00:00,Dementia,Invented Care Ltd,Kent,South East,,1-900000001,1-900000002
            """;

    private static final String ODS = Stream.of(
                            List.of("R9Z", "INVENTED NHS TRUST", "Y59", "QKS", "1 SOME STREET", "", "", "BRIGHTON", ""),
                            List.of(
                                    "BN1 1AA",
                                    "20130401",
                                    "",
                                    "A",
                                    "B",
                                    "",
                                    "20130401",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "0",
                                    "",
                                    "E"),
                            Collections.nCopies(3, ""))
                    .flatMap(List::stream)
                    .map(cell -> '"' + cell + '"')
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow()
            + "\r\n";

    private static Manual manual;

    @BeforeAll
    static void read() throws IOException {
        manual = Manual.read(LocalSuite.file("."));
    }

    @Test
    void commandsAreAnsweredWithSuccess(@TempDir Path folder) throws Exception {
        var suite = LocalSuite.running();
        Files.writeString(folder.resolve("30_November_2026_CQC_directory.csv"), CQC);
        Files.writeString(folder.resolve("etr.csv"), ODS);
        assertThat(manual.commands()).hasSizeGreaterThanOrEqualTo(3);
        try (var terminal = new Terminal(suite)) {
            terminal.type("""
                    ADMIN=$(./run token admin) API=http://localhost:%d/v1
                    cd %s
                    curl() { command curl --fail-with-body "$@"; }""".formatted(LocalSuite.PORT, folder));
            for (String command : manual.commands()) {
                var said = terminal.type("(set -e\n" + command + ")");
                assertThat(said.status())
                        .as("%s%nsaid: %s", command, said.text())
                        .isZero();
            }
        }
    }

    @Test
    void databasesKnowWhatTheSqlNames() throws Exception {
        LocalSuite.running();
        assertThat(manual.sql()).hasSizeGreaterThanOrEqualTo(6);
        for (Sql sql : manual.sql()) {
            assertThat(sql.statements()).isNotEmpty();
            for (String database : sql.databases()) {
                try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + (LocalSuite.PORT + 5) + "/" + database,
                        "postgres",
                        "postgres")) {
                    tryOut(connection, sql.statements());
                }
            }
        }
    }

    /** Nothing stays: what is no part of a transaction is set back. */
    private static void tryOut(Connection connection, List<String> statements) throws SQLException {
        for (String statement : statements) {
            try (var typed = connection.createStatement()) {
                boolean ofSystem = statement.startsWith("alter system set ");
                connection.setAutoCommit(ofSystem);
                if (!ofSystem) {
                    typed.execute("set local lock_timeout = '30s'");
                }
                if (!statement.matches("begin|commit")) {
                    typed.execute(statement.replace("…", UUID.randomUUID().toString()));
                }
                if (ofSystem) {
                    typed.execute("alter system reset " + statement.split(" ")[3]);
                }
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        }
    }

    @Test
    void settingsMetricsAndTopicsAreThoseOfTheSources() throws IOException {
        var sources = sources();
        assertThat(manual.settings()).hasSizeGreaterThan(20).isSubsetOf(Manual.knownSettings(sources));
        assertThat(manual.metrics()).hasSizeGreaterThan(8).isSubsetOf(Manual.knownMetrics(sources));
        String topics = Files.readString(LocalSuite.file("deploy/topics.yaml"));
        assertThat(manual.topics()).hasSize(4).allSatisfy(topic -> assertThat(topics)
                .contains("name: " + topic + ","));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(LocalSuite.file("."), 12)) {
            return files.filter(file -> file.toString().matches(".*/src/main/.*\\.(java|properties|txt)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
