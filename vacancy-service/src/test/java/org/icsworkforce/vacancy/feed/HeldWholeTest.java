package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.vacancy.feed.Nurses.nurse;
import static org.icsworkforce.vacancy.feed.Nurses.nurses;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Snapshots of which nothing is applied before somebody confirms them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HeldWholeTest {

    private static String id(ValidatableResponse report) {
        return report.extract().path("id");
    }

    @Test
    void runThatIsHeldWholeDoesNothingBeforeItIsConfirmed() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_ALL");
        feed.push(nurses(0, 3));
        String[] payload = {nurse(1, "2"), nurse(3), nurse(4, "\"much\"")};
        var trial = feed.client().queryParam("mode", "snapshot").queryParam("dryRun", true);
        heldWhole(feed.push(trial, String.join("\n", payload)));
        String run = id(heldWhole(feed.snapshot(payload)).body("state", equalTo("HELD")));
        feed.rows(run, "CREATED").body("results", empty());
        feed.vacancy("N-1").body("wte", equalTo(1)).body("version", equalTo(1));
        feed.isOpenWith(3);
        feed.decide(run, "confirm")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("rejected", equalTo(1))
                .body("closed", equalTo(2))
                .body("heldCreations", equalTo(0))
                .body("heldUpdates", equalTo(0));
        feed.vacancy("N-1").body("wte", equalTo(2));
        feed.isOpenWith(2);

        String overtaken = id(feed.snapshot(nurse(3)).body("state", equalTo("HELD")));
        feed.push(nurse(3, "5"));
        feed.decide(overtaken, "confirm").statusCode(409).body("code", equalTo("CHANGED_SINCE"));
        feed.vacancy("N-3").body("wte", equalTo(5));
    }

    /** Nothing of it is told as done: a row created, one changed and one rejected. */
    private static ValidatableResponse heldWhole(ValidatableResponse report) {
        return report.body("onGuard", equalTo("HOLD_ALL"))
                .body("received", equalTo(3))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("rejected", equalTo(1))
                .body("closed", equalTo(0))
                .body("heldCreations", equalTo(1))
                .body("heldUpdates", equalTo(1))
                .body("heldClosures", equalTo(2));
    }

    @Test
    void whatComesAgainInARunHeldWholeIsNotYetReopened() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_ALL");
        feed.push(nurses(0, 3));
        feed.push(nurse(0).replace("OPEN", "WITHDRAWN"));
        String run = id(feed.snapshot(nurse(0), nurse(1))
                .body("updated", equalTo(0))
                .body("reopened", equalTo(0))
                .body("heldUpdates", equalTo(1)));
        feed.vacancy("N-0").body("live", equalTo(false));
        feed.decide(run, "confirm").body("updated", equalTo(1)).body("reopened", equalTo(1));
    }
}
