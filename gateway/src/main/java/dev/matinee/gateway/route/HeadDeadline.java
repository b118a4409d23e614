package dev.matinee.gateway.route;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Closes a connection whose request's headers are not whole in time after their first byte. It stands before the codec,
 * where bytes are seen; what the codec made of them it hears from a companion behind it.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {
    private final long millis;
    private final Runnable cut;
    private boolean headIsWhole;
    private @Nullable Future<?> deadline;

    private HeadDeadline(Duration atMost, Runnable cut) {
        this.millis = atMost.toMillis();
        this.cut = cut;
    }

    static void guard(ChannelPipeline pipeline, Duration atMost, Runnable cut) {
        var deadline = new HeadDeadline(atMost, cut);
        pipeline.addBefore(NettyPipeline.HttpCodec, "matinee.headBytes", deadline);
        pipeline.addAfter(NettyPipeline.HttpCodec, "matinee.heads", deadline.new Heads());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!headIsWhole && deadline == null) {
            deadline = context.executor()
                    .schedule(
                            () -> {
                                cut.run();
                                context.close();
                            },
                            millis,
                            TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        met();
        context.fireChannelInactive();
    }

    private void met() {
        var running = deadline;
        deadline = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    private final class Heads extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                headIsWhole = true;
                met();
            }
            if (message instanceof LastHttpContent) {
                headIsWhole = false;
            }
            context.fireChannelRead(message);
        }
    }
}
