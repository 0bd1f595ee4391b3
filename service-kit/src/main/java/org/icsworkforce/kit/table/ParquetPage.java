package org.icsworkforce.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.icsworkforce.kit.table.Column.Type;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column in one group of rows as a Parquet data page (version 1): definition levels as runs, values
 * plain, packed by gzip.
 */
final class ParquetPage {

    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final Type type;
    private final List<@Nullable Object> cells = new ArrayList<>();

    ParquetPage(Type type) {
        this.type = type;
    }

    void add(@Nullable Object cell) {
        cells.add(cell);
    }

    /** @param packed header and content as they stand in the file; @param plainSize what they are without gzip */
    record Content(byte[] packed, int cells, int plainSize) {}

    Content content() {
        byte[] levels = levels();
        byte[] values = values();
        byte[] plain = ByteBuffer.allocate(Integer.BYTES + levels.length + values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(levels.length)
                .put(levels)
                .put(values)
                .array();
        byte[] packed = gzip(plain);
        byte[] header = new ThriftStruct()
                .i32(1, DATA_PAGE)
                .i32(2, plain.length)
                .i32(3, packed.length)
                .struct(
                        5,
                        new ThriftStruct()
                                .i32(1, cells.size())
                                .i32(2, PLAIN)
                                .i32(3, RLE)
                                .i32(4, RLE))
                .bytes();
        byte[] whole = ByteBuffer.allocate(header.length + packed.length)
                .put(header)
                .put(packed)
                .array();
        return new Content(whole, cells.size(), header.length + plain.length);
    }

    /** Whether each cell is there, as runs: twice the length as a variable-length number, then 0 or 1. */
    private byte[] levels() {
        var levels = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || (cells.get(i) == null) != (cells.get(from) == null)) {
                int length = (i - from) << 1;
                while (length > 0x7F) {
                    levels.write(length & 0x7F | 0x80);
                    length >>>= 7;
                }
                levels.write(length);
                levels.write(cells.get(from) == null ? 0 : 1);
                from = i;
            }
        }
        return levels.toByteArray();
    }

    private byte[] values() {
        var values = new ByteArrayOutputStream();
        List<Object> present = new ArrayList<>(cells);
        present.removeIf(Objects::isNull);
        if (type == Type.BOOLEAN) {
            for (int i = 0; i < present.size(); i += Byte.SIZE) {
                int bits = 0;
                for (int bit = 0; bit < Byte.SIZE && i + bit < present.size(); bit++) {
                    bits |= present.get(i + bit).equals(true) ? 1 << bit : 0;
                }
                values.write(bits);
            }
        } else {
            present.forEach(cell -> values.writeBytes(plain(cell)));
        }
        return values.toByteArray();
    }

    private byte[] plain(Object cell) {
        return switch (type) {
            case TEXT, BOOLEAN -> {
                byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
                yield little(Integer.BYTES + text.length)
                        .putInt(text.length)
                        .put(text)
                        .array();
            }
            // the nearest double of a number with few digits reads back as that number
            case DECIMAL ->
                little(Double.BYTES)
                        .putDouble(((BigDecimal) cell).doubleValue())
                        .array();
            case INTEGER -> little(Integer.BYTES).putInt((Integer) cell).array();
            case DATE ->
                little(Integer.BYTES)
                        .putInt((int) ((LocalDate) cell).toEpochDay())
                        .array();
            case INSTANT ->
                little(Long.BYTES)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) cell))
                        .array();
        };
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
