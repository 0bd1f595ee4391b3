package org.icsworkforce.vacancy.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.icsworkforce.vacancy.intake.SnapshotGuard;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.icsworkforce.vacancy.mapping.Preset;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/** A registered feed. Its subject is fixed: the references of two subjects are different key spaces. */
@Entity
class Feed extends PanacheEntityBase {

    @Id
    String code;

    String owner;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> organisations;

    @Enumerated(EnumType.STRING)
    FeedSubject subject;

    @Enumerated(EnumType.STRING)
    FeedFormat format;

    String name;

    @Nullable
    String expectedEvery;

    int precedence;

    boolean synthetic;

    int guardMaxClosePercent;

    int guardMinClose;

    @Enumerated(EnumType.STRING)
    OnGuard guardOn;

    @Nullable
    String sheet;

    @Nullable
    @Enumerated(EnumType.STRING)
    Preset preset;

    @Nullable
    @Enumerated(EnumType.STRING)
    DateOrder dateOrder;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> columnMap;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Map<String, String>> valueMap;

    /** Rises with every change of preset, columns, values or date order. */
    int mappingVersion;

    @Version
    int version;

    Instant registeredAt;

    protected Feed() {}

    static Feed register(String code, FeedRegistration terms, Instant now) {
        var feed = new Feed();
        feed.code = code;
        feed.subject = terms.subject();
        feed.registeredAt = now;
        feed.agree(terms);
        return feed;
    }

    /** @throws Problem {@code FEED_SUBJECT_FIXED} */
    void agree(FeedRegistration terms) {
        if (terms.subject() != subject) {
            throw Problem.of(VacancyProblem.FEED_SUBJECT_FIXED, "The feed's subject is " + subject.code() + ".");
        }
        owner = terms.owner();
        organisations = List.copyOf(new TreeSet<>(terms.organisations()));
        format = terms.format();
        name = terms.name();
        expectedEvery =
                terms.expectedEvery() == null ? null : terms.expectedEvery().toString();
        precedence = terms.precedence();
        synthetic = terms.synthetic();
        sheet = terms.sheet();
        guardMaxClosePercent = terms.snapshotGuard().maxClosePercent();
        guardMinClose = terms.snapshotGuard().minClose();
        guardOn = terms.snapshotGuard().onGuard();
        map(terms);
    }

    SnapshotGuard guard() {
        return new SnapshotGuard(guardMaxClosePercent, guardMinClose, guardOn);
    }

    private void map(FeedRegistration terms) {
        if (mappingVersion > 0
                && terms.preset() == preset
                && terms.dateOrder() == dateOrder
                && terms.columns().equals(columnMap)
                && terms.values().equals(valueMap)) {
            return;
        }
        mappingVersion++;
        preset = terms.preset();
        dateOrder = terms.dateOrder();
        columnMap = terms.columns();
        valueMap = terms.values();
    }

    /** Everybody whom a caller must speak for to use the feed. */
    Set<String> parties() {
        var parties = new TreeSet<>(organisations);
        parties.add(owner);
        return parties;
    }
}
