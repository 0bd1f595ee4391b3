package org.icsworkforce.vacancy.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** The registered feeds, each only for those who speak for its owner and all its organisations. */
@ApplicationScoped
public class Feeds implements PanacheRepositoryBase<Feed, String> {

    private final Caller caller;
    private final Organisations organisations;
    private final Clock clock;

    Feeds(Caller caller, Organisations organisations, Clock clock) {
        this.caller = caller;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A feed as it stands after a registration. */
    record Registered(Feed feed, boolean isNew) {}

    /**
     * Registers the feed or changes its terms.
     *
     * @param ifMatch optional: a feed has one owner, whose last word counts
     */
    @Transactional
    Registered register(String code, FeedRegistration terms, @Nullable String ifMatch) {
        var parties = new TreeSet<>(terms.organisations());
        parties.add(terms.owner());
        caller.requireOrganisations(parties);
        requireKnown(terms);
        // two first registrations at once: the second finds the first one's
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('register ' || :code, 0))")
                .setParameter("code", code)
                .getSingleResult();
        Feed known = findById(code);
        if (known == null) {
            var feed = Feed.register(code, terms, clock.instant());
            persistAndFlush(feed);
            keepMapping(code);
            return new Registered(feed, true);
        }
        caller.requireOrganisations(known.parties());
        if (ifMatch != null) {
            tag(known).require(ifMatch);
        }
        known.agree(terms);
        flush();
        keepMapping(code);
        return new Registered(known, false);
    }

    /** Every mapping that there was is kept: a run can be read by the one of its day. */
    private void keepMapping(String code) {
        getEntityManager()
                .createNativeQuery("""
                        insert into feed_mapping_version (feed, version, at, preset, column_map, value_map, date_order)
                        select code, mapping_version, :now, preset, column_map, value_map, date_order
                        from feed where code = :code
                        on conflict do nothing""")
                .setParameter("now", clock.instant())
                .setParameter("code", code)
                .executeUpdate();
    }

    private void requireKnown(FeedRegistration terms) {
        var errors = new ArrayList<ProblemError>();
        if (!organisations.exists(terms.owner())) {
            errors.add(unknown("/owner", terms.owner()));
        }
        for (int i = 0; i < terms.organisations().size(); i++) {
            String code = terms.organisations().get(i);
            if (!organisations.exists(code)) {
                errors.add(unknown("/organisations/" + i, code));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(VacancyProblem.UNKNOWN_ORGANISATION, errors);
        }
    }

    private static ProblemError unknown(String pointer, String code) {
        var problem = VacancyProblem.UNKNOWN_ORGANISATION;
        return ProblemError.at(problem, pointer, problem.help(), code, null);
    }

    /**
     * The feed, for a caller who may use it.
     *
     * @throws Problem {@code RESOURCE_NOT_FOUND}, {@code ACCESS_DENIED}
     */
    Feed require(String code) {
        Feed feed = findById(code);
        if (feed == null) {
            throw Problem.notFound("The feed");
        }
        caller.requireOrganisations(feed.parties());
        return feed;
    }

    /**
     * For a caller who writes records of a subject to the feed.
     *
     * @throws Problem {@code RESOURCE_NOT_FOUND}, also for a feed of another subject; {@code ACCESS_DENIED}
     */
    public void require(String code, FeedSubject subject) {
        if (require(code).subject != subject) {
            throw Problem.notFound("A feed of " + subject.code() + " with that code");
        }
    }

    /** The feeds that the caller may use, behind one of them. There are hundreds in all, not more. */
    @Transactional
    List<Feed> mine(String after, int limit) {
        return find("code > ?1 order by code", after).stream()
                .filter(feed -> caller.speaksFor(feed.parties()))
                .limit(limit)
                .toList();
    }

    static ETag tag(Feed feed) {
        return ETag.of(feed.code, feed.version);
    }
}
