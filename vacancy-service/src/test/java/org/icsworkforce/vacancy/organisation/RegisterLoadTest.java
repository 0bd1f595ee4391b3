package org.icsworkforce.vacancy.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegisterLoadTest {

    @Inject
    RegisterLoad load;

    @Inject
    Organisations organisations;

    @Inject
    ChangeLog changeLog;

    @Inject
    DataSource dataSource;

    private final List<Organisation> shipped = Register.read().organisations();

    @AfterEach
    void asShipped() {
        load.load(shipped);
    }

    @Test
    void sameContentChangesNothing() throws SQLException {
        load.load(shipped);
        long before = number();

        assertThat(load.load(shipped)).isZero();
        assertThat(number()).isEqualTo(before);
    }

    @Test
    void differentEntryIsANewVersionInOneNumberedChange() throws SQLException {
        long versionBefore = organisations.stored("RPA").orElseThrow().version();
        long before = number();

        assertThat(load.load(renamed("RPA", "Medway Hospitals"))).isEqualTo(1);

        assertThat(number()).isEqualTo(before + 1);
        assertThat(organisations.find("RPA").orElseThrow().name()).isEqualTo("Medway Hospitals");
        assertThat(organisations.stored("RPA").orElseThrow().version()).isEqualTo(versionBefore + 1);
        assertThat(versions("RPA")).contains("Medway NHS Foundation Trust", "Medway Hospitals");
        assertThat(kindOfLastChange()).isEqualTo("REFERENCE");
    }

    @Test
    void oneThatIsNoLongerShippedStays() {
        load.load(shipped.stream().filter(one -> !one.code().equals("G82002")).toList());

        assertThat(organisations.exists("G82002")).isTrue();
    }

    private List<Organisation> renamed(String code, String name) {
        return shipped.stream()
                .map(one -> one.code().equals(code) ? rename(one, name) : one)
                .toList();
    }

    private static Organisation rename(Organisation one, String name) {
        return new Organisation(
                one.code(),
                name,
                one.kind(),
                one.sector(),
                one.place(),
                one.parent(),
                one.postcode(),
                one.openedOn(),
                one.closedOn(),
                one.inSystem(),
                one.share(),
                one.successor(),
                one.formerNames());
    }

    private long number() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return changeLog.now(connection).number();
        }
    }

    private List<String> versions(String code) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select array_agg(name order by version) from organisation_version where code = ?")) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }

    private String kindOfLastChange() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select kind from change order by number desc limit 1");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
