package org.icsworkforce.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A request's body on its way: counts the bytes, ends the way when they are too many, and remembers when it last moved
 * and for whom it waits. Used by one event loop.
 */
final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Clock clock;
    private final Runnable whenEnded;
    private @Nullable Handler<Throwable> failure;
    private long bytes;
    private long movedAt;
    private boolean paused;
    private boolean ended;

    /** @param limit bytes @param whenEnded runs when the last byte has come */
    MeteredBody(ReadStream<Buffer> body, long limit, Clock clock, Runnable whenEnded) {
        this.body = body;
        this.limit = limit;
        this.clock = clock;
        this.whenEnded = whenEnded;
        this.movedAt = clock.millis();
    }

    boolean isTooLarge() {
        return bytes > limit;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether the service, not the client, is the one who lets the body wait. */
    boolean isHeldUp() {
        return paused;
    }

    /** Milliseconds since a byte last moved, or since the service was last ready for more. */
    long stillFor() {
        return clock.millis() - movedAt;
    }

    @Override
    public MeteredBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public MeteredBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        movedAt = clock.millis();
        boolean refused = isTooLarge();
        bytes += buffer.length();
        if (!isTooLarge()) {
            handler.handle(buffer);
        } else if (!refused && failure != null) {
            failure.handle(new BodyTooLarge());
        }
    }

    @Override
    public MeteredBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(nothing -> {
            ended = true;
            whenEnded.run();
            if (handler != null) {
                handler.handle(nothing);
            }
        });
        return this;
    }

    @Override
    public MeteredBody pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public MeteredBody resume() {
        paused = false;
        movedAt = clock.millis();
        body.resume();
        return this;
    }

    @Override
    public MeteredBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
