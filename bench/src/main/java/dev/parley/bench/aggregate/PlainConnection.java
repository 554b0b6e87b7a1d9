package dev.parley.bench.aggregate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A kept-alive HTTP/1.1 connection that asks and reads whole answers without looking into them: who asks shares the
 * processors with who is measured, and a client of a library took as much of them as the stage that it asked.
 */
final class PlainConnection implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TIMEOUT_MS = 60_000;
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final String host;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /**
     * An answer.
     *
     * @param bytes of its body
     */
    record Answer(int status, long bytes) {}

    PlainConnection(URI server) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MS);
        host = server.getAuthority();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Asks for a path; takes gzip, as browsers and libraries do. */
    Answer get(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        int filled = 0;
        int head = -1;
        while (head < 0) {
            filled += read(filled);
            head = end(filled);
        }
        String text = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        long length = length(text);
        for (long left = length - (filled - head); left > 0; ) {
            left -= read(0);
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int read(int from) throws IOException {
        int count = in.read(buffer, from, buffer.length - from);
        if (count <= 0) {
            throw new EOFException("the connection ended within an answer");
        }
        return count;
    }

    /** Where the body begins; less than 0 where the head is not whole yet. */
    private int end(int filled) {
        for (int at = 0; at + HEAD_END.length <= filled; at++) {
            if (Arrays.equals(buffer, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return at + HEAD_END.length;
            }
        }
        return -1;
    }

    private static long length(String head) throws IOException {
        String low = head.toLowerCase(java.util.Locale.ROOT);
        int at = low.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a Content-Length: " + head);
        }
        int from = at + LENGTH.length();
        return Long.parseLong(low.substring(from, low.indexOf('\r', from)).trim());
    }
}
