package org.icsworkforce.kit.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A struct in Thrift's compact protocol, which Parquet describes itself in: only the few types that Parquet needs. Fields
 * are added by rising id.
 */
final class ThriftStruct {

    private static final int TRUE = 1;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    ThriftStruct i32(int id, int value) {
        begin(id, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftStruct i64(int id, long value) {
        begin(id, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftStruct yes(int id) {
        begin(id, TRUE);
        return this;
    }

    ThriftStruct text(int id, String value) {
        begin(id, BINARY);
        write(value);
        return this;
    }

    ThriftStruct struct(int id, ThriftStruct value) {
        begin(id, STRUCT);
        bytes.writeBytes(value.bytes());
        return this;
    }

    ThriftStruct structs(int id, List<ThriftStruct> values) {
        begin(id, LIST);
        size(values.size(), STRUCT);
        values.forEach(value -> bytes.writeBytes(value.bytes()));
        return this;
    }

    ThriftStruct texts(int id, String... values) {
        begin(id, LIST);
        size(values.length, BINARY);
        for (String value : values) {
            write(value);
        }
        return this;
    }

    ThriftStruct i32s(int id, int... values) {
        begin(id, LIST);
        size(values.length, I32);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    /** The struct with its end. */
    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.write(0);
        return whole.toByteArray();
    }

    private void begin(int id, int type) {
        bytes.write((id - last) << 4 | type);
        last = id;
    }

    private void size(int size, int type) {
        if (size < LONG_LIST) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(LONG_LIST << 4 | type);
            varint(size);
        }
    }

    private void write(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        bytes.writeBytes(text);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }
}
