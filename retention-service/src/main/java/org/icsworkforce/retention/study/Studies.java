package org.icsworkforce.retention.study;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** All studies. Everybody with the scope may read them; only those who speak for its owner change one. */
@ApplicationScoped
public class Studies implements PanacheRepositoryBase<Study, UUID> {

    private final Caller caller;
    private final IdempotencyKeys keys;
    private final Ids ids;
    private final Clock clock;

    Studies(Caller caller, IdempotencyKeys keys, Ids ids, Clock clock) {
        this.caller = caller;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Study design(StudyTerms terms, IdempotencyKey key) {
        caller.requireOrganisations(Set.of(terms.owner()));
        UUID id = ids.next();
        var first = keys.claim(key, terms, id.toString());
        if (first.isPresent()) {
            return require(UUID.fromString(first.get()));
        }
        var study = Study.design(id, terms, clock.instant());
        persistAndFlush(study);
        return study;
    }

    /** @throws Problem {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}, {@code STUDY_NOT_IN_DESIGN} */
    @Transactional
    Study revise(UUID id, StudyTerms terms, @Nullable String ifMatch) {
        var study = requireOwn(id);
        caller.requireOrganisations(Set.of(terms.owner()));
        study.tag().require(ifMatch);
        study.revise(terms, clock.instant());
        flush();
        return study;
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    public Study require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("The study"));
    }

    /**
     * For a change by somebody who speaks for its owner. Until the end of the transaction nobody else changes it, and
     * nobody answers it.
     *
     * @throws Problem {@code RESOURCE_NOT_FOUND}, {@code ACCESS_DENIED}
     */
    public Study requireOwn(UUID id) {
        var study = requireAlone(id);
        caller.requireOrganisations(Set.of(study.owner()));
        return study;
    }

    /** Likewise, for what the service does by itself. */
    public Study requireAlone(UUID id) {
        lock("pg_advisory_xact_lock", id);
        return require(id);
    }

    /**
     * For those who answer, any number at a time. The study stays open until the end of the transaction.
     *
     * @throws Problem {@code RESOURCE_NOT_FOUND}, {@code STUDY_NOT_OPEN}
     */
    public Study requireOpen(UUID id) {
        lock("pg_advisory_xact_lock_shared", id);
        var study = require(id);
        study.requireOpen(clock.instant());
        return study;
    }

    /** A lock on the row would leave the number of the transaction in it, and that is a trace of an answer. */
    private void lock(String function, UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from " + function + "(hashtextextended(?1, 11))")
                .setParameter(1, id.toString())
                .getSingleResult();
    }

    List<Study> list(@Nullable StudyState state, UUID after, int limit) {
        var found = state == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and state = ?2 order by id", after, state);
        return found.page(0, limit).list();
    }
}
