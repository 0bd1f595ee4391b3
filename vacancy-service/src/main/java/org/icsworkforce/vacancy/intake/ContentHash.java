package org.icsworkforce.vacancy.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.icsworkforce.kit.digest.Sha256;

/** The first 64 bits of SHA-256: nobody can make two contents collide by accident, nor cheaply on purpose. */
public final class ContentHash {

    /** A tenth of looking the algorithm up again, for each row of a feed. */
    private static final MessageDigest FRESH = Sha256.begin();

    private ContentHash() {}

    public static long of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the parts, one behind the other. */
    public static long of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return Sha256.begin();
        }
    }
}
