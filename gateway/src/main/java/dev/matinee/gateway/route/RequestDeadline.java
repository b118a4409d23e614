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
 * Closes a connection whose request is not whole in time: its headers after their first byte, its body after them. It
 * stands before the codec, where bytes are seen; what the codec made of them it hears from a companion behind it. A
 * request that comes in one piece, as most do, starts no timer.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    private final Duration head;
    private final Duration body;
    private final Runnable cut;
    private boolean begun;
    private boolean headIsWhole;
    private @Nullable Future<?> deadline;

    private RequestDeadline(Duration head, Duration body, Runnable cut) {
        this.head = head;
        this.body = body;
        this.cut = cut;
    }

    static void guard(ChannelPipeline pipeline, Duration head, Duration body, Runnable cut) {
        var deadline = new RequestDeadline(head, body, cut);
        pipeline.addBefore(NettyPipeline.HttpCodec, "matinee.bytes", deadline);
        pipeline.addAfter(NettyPipeline.HttpCodec, "matinee.messages", deadline.new Messages());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        begun = true;
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (begun && deadline == null) {
            var within = headIsWhole ? body : head;
            deadline = context.executor().schedule(() -> cut(context), within.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelReadComplete();
    }

    private void cut(ChannelHandlerContext context) {
        cut.run();
        context.close();
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

    private final class Messages extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                headIsWhole = true;
                met();
            }
            if (message instanceof LastHttpContent) {
                headIsWhole = false;
                begun = false;
                met();
            }
            context.fireChannelRead(message);
        }
    }
}
