package dev.matinee.kit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer held back until it is whole, unless it is a stream of events: such a one goes out as it is written. */
final class BufferedAnswer extends ContentCachingResponseWrapper {
    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    boolean isStream() {
        String type = getContentType();
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isStream() ? getResponse().getOutputStream() : super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isStream()) {
            getResponse().flushBuffer();
        } else {
            super.flushBuffer();
        }
    }
}
