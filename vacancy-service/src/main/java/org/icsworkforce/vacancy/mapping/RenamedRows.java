package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import org.icsworkforce.vacancy.intake.KnownLines;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/** Rows of JSON whose own properties have their sender's names: the map of columns serves them as well. */
public final class RenamedRows implements RowReader {

    private final RowReader rows;
    private final Mapping mapping;

    private RenamedRows(RowReader rows, Mapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    public static RowReader of(RowReader rows, Mapping mapping) {
        return mapping.columns().isEmpty() ? rows : new RenamedRows(rows, mapping);
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row != null) {
            var names = new ArrayList<String>();
            row.properties().fieldNames().forEachRemaining(names::add);
            names.forEach(name -> rename(row.properties(), name));
        }
        return row;
    }

    private void rename(ObjectNode row, String name) {
        String property = mapping.property(name);
        if (property.equals(name)) {
            return;
        }
        JsonNode value = row.remove(name);
        int dot = property.lastIndexOf('.');
        if (dot < 0) {
            row.set(property, value);
        } else {
            row.withObject("/" + property.substring(0, dot).replace('.', '/')).set(property.substring(dot + 1), value);
        }
    }
}
