package org.icsworkforce.vacancy.pricecap;

import static org.icsworkforce.vacancy.codelist.ReferenceFile.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.ReferenceFile;
import org.icsworkforce.vacancy.codelist.ReferenceLock;
import org.icsworkforce.vacancy.pricecap.PriceCap.Basis;
import org.jboss.logging.Logger;

/**
 * Makes a new version of each cap that differs from the last one, in one transaction. One that is no longer shipped stays:
 * weeks of the past are checked against it.
 */
@ApplicationScoped
public class PriceCapLoad {

    private static final Logger LOG = Logger.getLogger(PriceCapLoad.class);

    private static final String LATEST = """
            select distinct on (pay_scheme, grade, zone, shift_type, effective_from) *
            from price_cap_version order by pay_scheme, grade, zone, shift_type, effective_from, version desc""";

    private final ChangeLog changeLog;
    private final PriceCaps caps;

    PriceCapLoad(ChangeLog changeLog, PriceCaps caps) {
        this.changeLog = changeLog;
        this.caps = caps;
    }

    @Schema(name = "LoadedPriceCaps")
    public record Loaded(int shipped, int changed) {}

    private record Stored(PriceCap cap, long version) {}

    public Loaded loadShipped() {
        List<PriceCap> shipped = ReferenceFile.read("agency_price_caps").stream()
                .map(PriceCapLoad::cap)
                .toList();
        return new Loaded(shipped.size(), load(shipped));
    }

    public void readStored() {
        load(List.of());
    }

    /** Returns how many caps were new or different. */
    int load(List<PriceCap> shipped) {
        var changed = new AtomicInteger();
        caps.replace(changeLog.append("REFERENCE", null, "price-caps", (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = stored(connection);
            changed.set(0);
            for (PriceCap cap : shipped) {
                Stored last = stored.get(cap.key());
                if (last == null || !last.cap.equals(cap)) {
                    var next = new Stored(cap, last == null ? 1 : last.version + 1);
                    write(connection, change.id(), next);
                    stored.put(cap.key(), next);
                    changed.incrementAndGet();
                }
            }
            return stored.values().stream().map(Stored::cap).collect(Collectors.toList());
        }));
        if (changed.get() > 0) {
            LOG.infof("price caps loaded caps=%d changed=%d", shipped.size(), changed.get());
        }
        return changed.get();
    }

    private static PriceCap cap(NamedCsvRecord row) {
        String to = cell(row, "effective_to");
        return new PriceCap(
                row.getField("pay_scheme"),
                row.getField("grade"),
                Zone.valueOf(row.getField("zone")),
                ShiftType.valueOf(row.getField("shift_type")),
                LocalDate.parse(row.getField("effective_from")),
                to == null ? null : LocalDate.parse(to),
                Integer.parseInt(row.getField("pence_per_hour")),
                Basis.valueOf(row.getField("basis")),
                row.getField("source"),
                row.getField("licence"));
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        var stored = new HashMap<String, Stored>();
        try (var query = connection.prepareStatement(LATEST);
                var row = query.executeQuery()) {
            while (row.next()) {
                var cap = new PriceCap(
                        row.getString("pay_scheme"),
                        row.getString("grade"),
                        Zone.valueOf(row.getString("zone")),
                        ShiftType.valueOf(row.getString("shift_type")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        row.getInt("pence"),
                        Basis.valueOf(row.getString("basis")),
                        row.getString("source"),
                        row.getString("licence"));
                stored.put(cap.key(), new Stored(cap, row.getLong("version")));
            }
        }
        return stored;
    }

    private static void write(Connection connection, long change, Stored stored) throws SQLException {
        PriceCap cap = stored.cap;
        try (var insert = connection.prepareStatement("""
                insert into price_cap_version (pay_scheme, grade, zone, shift_type, effective_from, version, change,
                    effective_to, pence, basis, source, licence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, cap.payScheme());
            insert.setString(2, cap.grade());
            insert.setString(3, cap.zone().name());
            insert.setString(4, cap.shiftType().name());
            insert.setObject(5, cap.effectiveFrom());
            insert.setLong(6, stored.version);
            insert.setLong(7, change);
            insert.setObject(8, cap.effectiveTo());
            insert.setInt(9, cap.pence());
            insert.setString(10, cap.basis().name());
            insert.setString(11, cap.source());
            insert.setString(12, cap.licence());
            insert.executeUpdate();
        }
    }
}
