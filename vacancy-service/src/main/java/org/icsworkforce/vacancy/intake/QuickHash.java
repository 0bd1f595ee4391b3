package org.icsworkforce.vacancy.intake;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * XXH3, by which lines and references of one feed are told apart; nobody could deceive another's feed with it. Never zero,
 * which marks what is free.
 */
final class QuickHash {

    private static final Hasher64 XXH3 = Hashing.xxh3_64();

    private QuickHash() {}

    static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    /** Of the first bytes, as many as the length says. */
    static long of(byte[] bytes, int length) {
        long hash = XXH3.hashBytesToLong(bytes, 0, length);
        return hash == 0 ? 1 : hash;
    }
}
