"""One port for both: `/live/` is reserved for streams, all else goes to the pages."""

from typing import Any

from a2wsgi import WSGIMiddleware

from auftakt.config.wsgi import application as pages

PAGE_THREADS = 8
_wsgi: Any = pages  # the stubs call Django's answer an object, the server an iterable
_pages: Any = WSGIMiddleware(_wsgi, workers=PAGE_THREADS)


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Hands a request to the live streams or to the pages."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http" and scope["path"].startswith("/live/"):
        await _not_found(send)
    elif scope["type"] == "http":
        await _pages(scope, receive, send)


async def _lifespan(receive: Any, send: Any) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        else:
            await send({"type": "lifespan.shutdown.complete"})
            return


async def _not_found(send: Any) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 404, "headers": headers})
    await send({"type": "http.response.body", "body": b"Not found"})
