package io.strongroom.api;

import io.strongroom.api.Failures.Purpose;
import io.strongroom.api.http.Departure;
import io.strongroom.api.http.KeyNotHadException;
import io.strongroom.api.http.UnusableKeyException;
import io.strongroom.api.key.KeyProblem;

import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Makes one call: waits for its answer, and turns whatever goes wrong into an [ApiException].
final class Exchange implements AutoCloseable {

    private final OkHttpClient client;
    private final boolean onCallingThread;
    private volatile boolean closed;

    /// @param client what the calls go through
    /// @param onCallingThread whether calls are answered on the thread that makes them; otherwise
    ///   they run on a thread of the client's, and interrupting the waiting one cancels them,
    ///   whatever kind of thread it is
    Exchange(OkHttpClient client, boolean onCallingThread) {
        this.client = client;
        this.onCallingThread = onCallingThread;
    }

    /// The body of a 2xx; null if it had none.
    <T> @Nullable T answer(Call<T> call, Purpose purpose) throws ApiException {
        if (closed || Thread.currentThread().isInterrupted()) {
            throw new ApiException.Cancelled();
        }
        Response<T> response;
        try {
            response = onCallingThread ? call.execute() : await(call);
        } catch (UnusableKeyException _) {
            throw new ApiException.Unauthorized();
        } catch (KeyNotHadException notHad) {
            throw notHad.problem() instanceof KeyProblem.Cancelled
                    ? new ApiException.Cancelled()
                    : new ApiException.KeyUnavailable(notHad.problem());
        } catch (IOException fault) {
            throw failure(call, fault, purpose);
        }
        if (!response.isSuccessful()) {
            throw Failures.of(response, purpose, InstantSource.system());
        }
        return response.body();
    }

    private ApiException failure(Call<?> call, IOException fault, Purpose purpose) {
        boolean timedOut = fault instanceof InterruptedIOException;
        if (closed || (call.isCanceled() && !timedOut)) {
            return new ApiException.Cancelled();
        }
        return Failures.of(fault, purpose != Purpose.READ && Departure.begun(call.request()));
    }

    private static <T> Response<T> await(Call<T> call) throws IOException, ApiException {
        CompletableFuture<Response<T>> answer = new CompletableFuture<>();
        call.enqueue(
                new Callback<>() {
                    @Override
                    public void onResponse(Call<T> answered, Response<T> response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onFailure(Call<T> failed, Throwable fault) {
                        answer.completeExceptionally(fault);
                    }
                });
        try {
            return answer.get();
        } catch (InterruptedException _) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new ApiException.Cancelled();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        }
    }

    /// OkHttp cancels a call in which something other than an `IOException` was thrown, and hides
    /// that behind the cancellation. Here it comes to light.
    private static IOException rethrown(@Nullable Throwable fault) {
        return switch (fault) {
            case IOException io when hidesBug(io) -> rethrown(io.getCause());
            case IOException io -> io;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(fault);
        };
    }

    private static boolean hidesBug(IOException fault) {
        String message = fault.getMessage();
        return message != null && message.startsWith("canceled due to ");
    }

    /// Cancels what is under way and lets go of connections and threads. Later calls are cancelled
    /// before they begin.
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
