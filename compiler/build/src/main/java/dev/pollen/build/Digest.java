package dev.pollen.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of what it is given: SHA-256. */
final class Digest {
    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static String of(byte[] bytes) {
        Digest digest = new Digest();
        digest.digest.update(bytes);
        return digest.text();
    }

    /** Adds a text and a mark behind it. */
    Digest add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** What has been added; half of it, which is more than enough to tell files apart. */
    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
