package org.icsworkforce.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.vacancy.link.Linking.decide;
import static org.icsworkforce.vacancy.link.Linking.feed;
import static org.icsworkforce.vacancy.link.Linking.id;
import static org.icsworkforce.vacancy.link.Linking.links;
import static org.icsworkforce.vacancy.link.Linking.opened;
import static org.icsworkforce.vacancy.link.Linking.requisition;
import static org.icsworkforce.vacancy.link.Linking.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Links that no identifier tells of. Each test has a practice of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LikenessLinkTest {

    @Inject
    LinkSearch search;

    @Test
    void likeRecordsAreLinkedWithReasonsAndThoseThatAreLikeManyAreNot() throws SQLException {
        String detail = ",\"location\":{\"postcode\":\"TN24 0LZ\"},\"jobRole\":\"03007\"";
        var one = feed("G82687", 1);
        var two = feed("G82687", 2);
        one.push(requisition("G82687", "A", detail));
        two.push(requisition("G82687", "B", detail));
        search.go();
        links(id(one, "A"))
                .body("results[0].state", equalTo("LINKED"))
                .body("results[0].evidence", equalTo("SIMILARITY"))
                .body("results[0].score", equalTo(1))
                .body("results[0].reasons.feature", contains("TITLE", "JOB_ROLE", "POSTCODE", "OPENED_ON", "WTE"));
        assertThat(opened("G82687")).isEqualTo(1);

        var three = feed("G82687", 3);
        three.push(requisition("G82687", "C1", detail), requisition("G82687", "C2", detail));
        search.go();
        links(id(three, "C1")).body("results.state", org.hamcrest.Matchers.everyItem(equalTo("PROPOSED")));
        assertThat(opened("G82687")).as("what is only proposed counts").isEqualTo(3);
        three.push(requisition("G82687", "C3", detail), requisition("G82687", "C4", detail));
        search.go();
        links(id(three, "C3")).body("results", empty());
    }

    @Test
    void linkByLikenessEndsWhenAnotherRecordIsAsLikeAndComesBackWithItsEnd() throws SQLException {
        String detail = ",\"location\":{\"postcode\":\"TN24 0LZ\"},\"jobRole\":\"03007\"";
        var one = feed("G82698", 1);
        var two = feed("G82698", 2);
        one.push(requisition("G82698", "A", detail));
        two.push(requisition("G82698", "B", detail));
        search.go();
        String a = id(one, "A");
        String b = id(two, "B");
        links(b).body("results.state", contains("LINKED"));
        assertThat(opened("G82698")).isEqualTo(1);

        two.push(requisition("G82698", "C", detail));
        search.go();
        links(a).body("results.state", contains("PROPOSED", "PROPOSED"));
        assertThat(opened("G82698")).isEqualTo(3);
        two.client()
                .delete("/v1/vacancy-feeds/" + two.feed() + "/vacancies/C")
                .then()
                .statusCode(204);
        search.go();
        links(b).body("results.state", contains("LINKED"));
        assertThat(opened("G82698")).isEqualTo(1);

        decide("G82698", a, b, "LINKED", tag(a, b)).then().statusCode(200);
        two.push(requisition("G82698", "D", detail));
        search.go();
        links(b).body("results.state", contains("LINKED"));
        assertThat(opened("G82698")).as("what somebody decided stands").isEqualTo(2);
    }
}
