"""Pages that belong to no topic: health, errors, components, what we owe readers."""

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from auftakt.kernel.access import open_to_all
from auftakt.kernel.gallery import gallery_context
from auftakt.kernel.privacy_register import register


@open_to_all("liveness for the operator; holds no data")
def healthz(request: HttpRequest) -> JsonResponse:
    """200 with `{"status": "ok"}` when the database answers, else 503."""
    del request
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # noqa: BLE001 - any failure means "not healthy", no detail leaves
        return JsonResponse({"status": "database"}, status=503)
    return JsonResponse({"status": "ok"})


@open_to_all("shows components with invented texts; holds no data")
def gallery(request: HttpRequest) -> HttpResponse:
    return render(request, "kernel/gallery.html", gallery_context())


@open_to_all("everybody may know what is accessible and what is not yet")
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "kernel/accessibility.html")


@open_to_all("everybody may know what is kept about people")
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "kernel/privacy.html", {"register": register()})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", {"reason": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """No context processors: whatever broke must not break this page too."""
    del request
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    del reason
    return render(request, "403_csrf.html", status=403)
