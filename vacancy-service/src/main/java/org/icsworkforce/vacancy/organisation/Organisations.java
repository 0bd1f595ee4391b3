package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.codelist.Closest;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.jspecify.annotations.Nullable;

/** The register in memory: asking costs one look-up in a hash map, so that every row of a large feed can ask. */
@ApplicationScoped
public class Organisations {

    private final OrganisationTable table;
    private volatile Snapshot snapshot = Snapshot.of(List.of(), 0);

    Organisations(OrganisationTable table) {
        this.table = table;
    }

    /** @param revision of the register: rises with every change of any entry, in the order of their commits */
    private record Snapshot(
            Map<String, Stored> byCode,
            TreeMap<String, Stored> inOrder,
            Map<String, List<String>> predecessors,
            Map<String, List<String>> named,
            long revision) {

        static Snapshot of(Collection<Stored> stored, long revision) {
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
                    named(inOrder.values()),
                    revision);
        }

        /** Codes by present and former names. */
        private static Map<String, List<String>> named(Collection<Stored> stored) {
            var named = new HashMap<String, List<String>>();
            for (Stored one : stored) {
                names(one.organisation()).map(Organisations::plain).distinct().forEach(name -> named.computeIfAbsent(
                                name, absent -> new ArrayList<>())
                        .add(one.organisation().code()));
            }
            return named;
        }
    }

    /** @param change the change that made this version */
    record Stored(Organisation organisation, long version, long change) {}

    /** A register by itself, as a transaction finds it. */
    static Organisations of(OrganisationTable table, Collection<Stored> stored, long revision) {
        var register = new Organisations(table);
        register.snapshot = Snapshot.of(stored, revision);
        return register;
    }

    /** Learns what other replicas have changed; when they have not, that is one look at the end of an index. */
    public void follow(Connection connection) throws SQLException {
        long revision = table.revision(connection);
        if (revision != snapshot.revision) {
            replace(of(table, table.all(connection), revision));
        }
    }

    public boolean exists(String code) {
        return snapshot.byCode.containsKey(code);
    }

    public Optional<Organisation> find(String code) {
        return stored(code).map(Stored::organisation);
    }

    /** The codes of those that have, or had, just this name; case, white space and {@code &} for "and" do not matter. */
    public List<String> named(String name) {
        return snapshot.named.getOrDefault(plain(name), List.of());
    }

    /** The one whose name is most like a text; a suggestion, never an answer. */
    public Optional<Organisation> closest(String text) {
        return Closest.to(text, all(), Organisation::name);
    }

    private static Stream<String> names(Organisation organisation) {
        return Stream.concat(
                Stream.of(organisation.name()),
                organisation.formerNames().stream().map(FormerName::name));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").replace(" & ", " and ").toLowerCase(Locale.ROOT);
    }

    /** All of them in the order of their codes; for what is counted by organisation. */
    public List<Organisation> all() {
        return snapshot.inOrder.values().stream().map(Stored::organisation).toList();
    }

    /** The codes of the organisations of each place that the register assigns, in the order of the places. */
    public Map<String, List<String>> byPlace() {
        return all().stream()
                .filter(organisation -> organisation.place() != null)
                .collect(Collectors.groupingBy(
                        Organisation::place,
                        TreeMap::new,
                        Collectors.mapping(Organisation::code, Collectors.toList())));
    }

    /** The code with the organisation's name, as answers show it; null when there is no code. */
    public @Nullable Coded coded(@Nullable String code) {
        return code == null ? null : new Coded(code, name(code));
    }

    /** Null for a code that the register does not hold. */
    public @Nullable String name(String code) {
        return find(code).map(Organisation::name).orElse(null);
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

    public long revision() {
        return snapshot.revision;
    }

    /** Of two loads at once the one that committed first may come last: it takes nothing back. */
    synchronized void replace(Organisations other) {
        if (other.revision() >= snapshot.revision) {
            snapshot = other.snapshot;
        }
    }
}
