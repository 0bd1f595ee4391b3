package org.icsworkforce.stack.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clients of the local stack: one feed per trust and council, and three kinds of reader. */
public final class Clients {

    private static final List<String> TRUSTS = List.of("RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD");
    private static final List<String> COUNCILS = List.of("E10000016", "E06000035");

    private static final List<String> FEED = List.of(
            "vacancies.read",
            "vacancies.write",
            "workforce.read",
            "workforce.write",
            "campaigns.read",
            "campaigns.write",
            "candidates.read",
            "candidates.write",
            "studies.read",
            "studies.write",
            "statistics.read");
    private static final List<String> READER =
            List.of("vacancies.read", "workforce.read", "campaigns.read", "studies.read", "statistics.read");
    private static final List<String> EVERYTHING = List.of(
            "vacancies.read",
            "vacancies.write",
            "workforce.read",
            "workforce.write",
            "equality.write",
            "campaigns.read",
            "campaigns.write",
            "candidates.read",
            "candidates.write",
            "studies.read",
            "studies.write",
            "boards.moderate",
            "statistics.read",
            "statistics.unsuppressed",
            "admin");

    private static final Map<String, Client> BY_ID = new LinkedHashMap<>();

    static {
        TRUSTS.forEach(code -> add(feed(code)));
        COUNCILS.forEach(code -> add(feed("GSS:" + code)));
        add(new Client("analyst", List.of(), READER));
        add(new Client("board", List.of(), READER));
        add(new Client("admin", List.of(), EVERYTHING));
    }

    private Clients() {}

    private static void add(Client client) {
        BY_ID.put(client.id(), client);
    }

    /** An employer's own client: {@code feed-RVV}, {@code feed-E10000016}. It writes for its organisation only. */
    public static Client feed(String organisation) {
        return new Client("feed-" + organisation.substring(organisation.indexOf(':') + 1), List.of(organisation), FEED);
    }

    public static Optional<Client> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public static Set<String> ids() {
        return BY_ID.keySet();
    }
}
