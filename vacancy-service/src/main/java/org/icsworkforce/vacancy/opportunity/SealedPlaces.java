package org.icsworkforce.vacancy.opportunity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Where a page ends, for those who may not know the day that it ends on: a requisition is listed by the day of its approval
 * where it does not say that of its advert. Nobody reads a sealed place, and nobody makes one: by asking what comes behind a
 * day, the day of each opening could be found.
 */
@ApplicationScoped
class SealedPlaces {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec nonceKey;

    SealedPlaces(DataSource dataSource) throws SQLException, GeneralSecurityException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select key from opening_cursor_key");
                var row = query.executeQuery()) {
            row.next();
            var key = new SecretKeySpec(row.getBytes(1), "HmacSHA256");
            cipherKey = new SecretKeySpec(mac(key, "cipher".getBytes(UTF_8)), "AES");
            nonceKey = new SecretKeySpec(mac(key, "nonce".getBytes(UTF_8)), "HmacSHA256");
        }
    }

    /** The same place is sealed alike, so that the same page is; another one has another nonce (as RFC 8452 has it). */
    String seal(String place) {
        try {
            byte[] text = place.getBytes(UTF_8);
            byte[] nonce = Arrays.copyOf(mac(nonceKey, text), NONCE_BYTES);
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, both, NONCE_BYTES, secret.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** @throws IllegalArgumentException for what was not sealed here */
    String open(String told) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(told);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] secret = Arrays.copyOfRange(bytes, Math.min(NONCE_BYTES, bytes.length), bytes.length);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(secret), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no place", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance(key.getAlgorithm());
        mac.init(key);
        return mac.doFinal(text);
    }
}
