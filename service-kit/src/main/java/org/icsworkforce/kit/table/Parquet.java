package org.icsworkforce.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.icsworkforce.kit.table.Column.Type;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet (github.com/apache/parquet-format, 2.x): flat, optional columns. Numbers with decimals are doubles, as
 * pandas, R and Excel have them; instants are microseconds in UTC. Written here because the libraries bring 18 MB and
 * native code with them, for the few types that a flat table needs.
 */
final class Parquet {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_A_GROUP = 65_536;
    private static final int GZIP = 2;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int OPTIONAL = 1;

    /** The numbers of the type in the file and of what it stands for (ConvertedType), -1 for nothing. */
    private record Physical(int type, int converted) {

        static Physical of(Type type) {
            return switch (type) {
                case TEXT -> new Physical(6, 0);
                case DECIMAL -> new Physical(5, -1);
                case INTEGER -> new Physical(1, -1);
                case BOOLEAN -> new Physical(0, -1);
                case DATE -> new Physical(1, 6);
                case INSTANT -> new Physical(2, 10);
            };
        }
    }

    private final List<Column> columns;
    private final OutputStream target;
    private final List<ThriftStruct> groups = new ArrayList<>();
    private long position;
    private long rows;

    private Parquet(List<Column> columns, OutputStream target) {
        this.columns = columns;
        this.target = target;
    }

    static void write(Table table, OutputStream target) throws IOException {
        var file = new Parquet(table.columns(), target);
        file.put(MAGIC);
        var rows = table.rows().iterator();
        while (rows.hasNext()) {
            file.writeGroup(rows);
        }
        file.writeFooter();
    }

    private void writeGroup(Iterator<List<@Nullable Object>> source) throws IOException {
        var pages =
                columns.stream().map(column -> new ParquetPage(column.type())).toList();
        int count = 0;
        while (source.hasNext() && count < ROWS_OF_A_GROUP) {
            var row = source.next();
            IntStream.range(0, pages.size()).forEach(i -> pages.get(i).add(row.get(i)));
            count++;
        }
        var chunks = new ArrayList<ThriftStruct>();
        long size = 0;
        for (int i = 0; i < columns.size(); i++) {
            var content = pages.get(i).content();
            chunks.add(chunk(columns.get(i), content));
            put(content.packed());
            size += content.plainSize();
        }
        groups.add(new ThriftStruct().structs(1, chunks).i64(2, size).i64(3, count));
        rows += count;
    }

    private ThriftStruct chunk(Column column, ParquetPage.Content content) {
        var metadata = new ThriftStruct()
                .i32(1, Physical.of(column.type()).type())
                .i32s(2, PLAIN, RLE)
                .texts(3, column.name())
                .i32(4, GZIP)
                .i64(5, content.cells())
                .i64(6, content.plainSize())
                .i64(7, content.packed().length)
                .i64(9, position);
        return new ThriftStruct().i64(2, position).struct(3, metadata);
    }

    private void writeFooter() throws IOException {
        var schema = new ArrayList<ThriftStruct>();
        schema.add(new ThriftStruct().text(4, "schema").i32(5, columns.size()));
        for (Column column : columns) {
            var physical = Physical.of(column.type());
            var element =
                    new ThriftStruct().i32(1, physical.type()).i32(3, OPTIONAL).text(4, column.name());
            if (physical.converted() >= 0) {
                element.i32(6, physical.converted());
            }
            if (column.type() == Type.INSTANT) {
                // only the newer annotation says that it is UTC: TIMESTAMP(adjusted to UTC, microseconds)
                element.struct(
                        10,
                        new ThriftStruct()
                                .struct(
                                        8,
                                        new ThriftStruct()
                                                .yes(1)
                                                .struct(2, new ThriftStruct().struct(2, new ThriftStruct()))));
            }
            schema.add(element);
        }
        byte[] footer = new ThriftStruct()
                .i32(1, 1)
                .structs(2, schema)
                .i64(3, rows)
                .structs(4, groups)
                .text(6, "ics-workforce version 1.0")
                .bytes();
        put(footer);
        put(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        put(MAGIC);
    }

    private void put(byte[] bytes) throws IOException {
        target.write(bytes);
        position += bytes.length;
    }
}
