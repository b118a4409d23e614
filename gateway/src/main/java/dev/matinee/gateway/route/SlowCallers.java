package dev.matinee.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who sends a request byte by byte is cut: a connection costs a caller nothing, and the door memory. Netty's own limits
 * count the time between two reads, which one byte now and then begins anew; these count the whole.
 */
@Configuration(proxyBeanMethods = false)
class SlowCallers {
    /** Where a body is read, {@link DoorFilter} refuses it with an answer; for one that nobody reads it ends here. */
    private static final Duration LATER = Duration.ofSeconds(5);

    @Bean
    NettyServerCustomizer deadlines(RouteSettings settings, MeterRegistry meters) {
        var cut = meters.counter("matinee.gateway.cut");
        var body = settings.bodyWithin().plus(LATER);
        return server -> server.doOnChannelInit((observer, channel, remote) ->
                RequestDeadline.guard(channel.pipeline(), settings.headWithin(), body, cut::increment));
    }
}
