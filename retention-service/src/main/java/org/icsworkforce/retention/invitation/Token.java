package org.icsworkforce.retention.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import org.icsworkforce.kit.digest.Sha256;

/** A one-time token: 192 random bits, which nobody guesses, so that its plain hash tells nothing of it. */
record Token(String text) {

    private static final int BYTES = 24;

    static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "token";
    }
}
