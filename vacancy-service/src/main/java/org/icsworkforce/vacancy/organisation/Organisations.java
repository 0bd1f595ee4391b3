package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.jspecify.annotations.Nullable;

/** The register in memory: asking costs one look-up in a hash map, so that every row of a large feed can ask. */
@ApplicationScoped
public class Organisations {

    private volatile Snapshot snapshot = Snapshot.of(List.of());

    /** @param revision of the register: rises with every change of any entry */
    private record Snapshot(
            Map<String, Stored> byCode,
            TreeMap<String, Stored> inOrder,
            Map<String, List<String>> predecessors,
            long revision) {

        static Snapshot of(Collection<Stored> stored) {
            var inOrder = new TreeMap<String, Stored>();
            stored.forEach(one -> inOrder.put(one.organisation().code(), one));
            return new Snapshot(
                    Map.copyOf(inOrder),
                    inOrder,
                    inOrder.values().stream()
                            .map(Stored::organisation)
                            .filter(organisation -> organisation.successor() != null)
                            .collect(Collectors.groupingBy(
                                    Organisation::successor,
                                    Collectors.mapping(Organisation::code, Collectors.toUnmodifiableList()))),
                    stored.stream().mapToLong(Stored::change).max().orElse(0));
        }
    }

    /** @param change the change that made this version */
    record Stored(Organisation organisation, long version, long change) {}

    public boolean exists(String code) {
        return snapshot.byCode.containsKey(code);
    }

    public Optional<Organisation> find(String code) {
        return stored(code).map(Stored::organisation);
    }

    /** All of them in the order of their codes; for what is counted by organisation. */
    public List<Organisation> all() {
        return snapshot.inOrder.values().stream().map(Stored::organisation).toList();
    }

    /** The code with the organisation's name, as answers show it; null when there is no code. */
    public @Nullable Coded coded(@Nullable String code) {
        return code == null
                ? null
                : new Coded(code, find(code).map(Organisation::name).orElse(null));
    }

    /** Those of the codes that totals of the system leave out, because they are not, or only partly, in it. */
    public List<String> notWhollyInSystem(List<String> codes) {
        return codes.stream()
                .filter(code ->
                        find(code).filter(one -> one.inSystem() == InSystem.YES).isEmpty())
                .toList();
    }

    Optional<Stored> stored(String code) {
        return Optional.ofNullable(snapshot.byCode.get(code));
    }

    /** Those behind a code, in the order of their codes. */
    Collection<Stored> after(String code) {
        return snapshot.inOrder.tailMap(code, false).values();
    }

    List<String> predecessors(String code) {
        return snapshot.predecessors.getOrDefault(code, List.of());
    }

    long revision() {
        return snapshot.revision;
    }

    void replace(Collection<Stored> stored) {
        snapshot = Snapshot.of(stored);
    }
}
