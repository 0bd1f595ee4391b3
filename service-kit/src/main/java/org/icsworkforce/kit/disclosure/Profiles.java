package org.icsworkforce.kit.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rules in use, by their ids: {@code profiles.csv}, from what public bodies say of theirs, each with its source. */
public final class Profiles {

    private static final Map<String, Profile> ALL = read();

    private Profiles() {}

    public static Profile byId(String id) {
        Profile profile = ALL.get(id);
        if (profile == null) {
            throw new IllegalArgumentException("no profile " + id + ", there are " + ALL.keySet());
        }
        return profile;
    }

    private static Map<String, Profile> read() {
        try (InputStream file = Objects.requireNonNull(Profiles.class.getResourceAsStream("profiles.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(Profiles::profile)
                    .collect(Collectors.toUnmodifiableMap(Profile::id, profile -> profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(NamedCsvRecord row) {
        return new Profile(
                row.getField("id"),
                Integer.parseInt(row.getField("minimum")),
                Profile.Zeros.valueOf(row.getField("zeros")),
                Integer.parseInt(row.getField("roundTo")),
                row.getField("source"));
    }
}
