package org.icsworkforce.gateway.forward;

/** A body without a declared length grew beyond its route's limit. */
final class BodyTooLarge extends RuntimeException {

    BodyTooLarge() {
        super("body over its limit", null, false, false);
    }
}
