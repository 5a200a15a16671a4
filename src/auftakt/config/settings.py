"""Django's settings. Every variable read here stands in docs/settings.md."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from auftakt.config import logs, paths

env = environ.Env()
DATA_FOLDER = paths.data_folder()
PACKAGE = Path(__file__).resolve().parents[1]

SECRET_KEY = env.str("AUFTAKT_SECRET_KEY", default="") or paths.secret_key(DATA_FOLDER)
DEBUG = False
IS_DEMO = env.bool("AUFTAKT_DEMO", default=False)
HTTPS = env.bool("AUFTAKT_HTTPS", default=False)
TRUSTED_PROXIES = env.int("AUFTAKT_TRUSTED_PROXIES", default=0)
ALLOWED_HOSTS = env.list("AUFTAKT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
BASE_URL = env.str("AUFTAKT_BASE_URL", default="http://localhost:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "auftakt.kernel",
    "auftakt.accounts",
    "auftakt.projects",
    "auftakt.actors",
    "auftakt.origins",
    "auftakt.circle",
    "auftakt.participants",
    "auftakt.inventory",
    "auftakt.analyses",
    "auftakt.stakeholders",
    "auftakt.swot",
    "auftakt.risks",
    "auftakt.themes",
    "auftakt.decisions",
    "auftakt.goals",
    "auftakt.measures",
    "auftakt.workshop",
    "auftakt.documents",
    "auftakt.outcomes",
    "auftakt.roadmap",
    "auftakt.demo",
    "allauth",
    "allauth.account",
    "django_htmx",
    "csp",
    "django.forms",  # after kernel, whose form templates come first
]

MIDDLEWARE = [
    # First what puts headers on every answer, early refusals and files included.
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "auftakt.kernel.middleware.response_headers",
    "auftakt.kernel.middleware.request_context",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "auftakt.accounts.middleware.account_language",
    "auftakt.accounts.middleware.SignInRequired",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "auftakt.kernel.error_pages.error_pages",
]

ROOT_URLCONF = "auftakt.config.urls"
WSGI_APPLICATION = "auftakt.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "auftakt.roadmap.context.page_frame",
            ],
        },
    }
]
FORM_RENDERER = "auftakt.kernel.form_renderer.KernRenderer"

DATABASES = {
    "default": env.db_url(
        "DATABASE_URL", default=f"sqlite:///{DATA_FOLDER / 'auftakt.sqlite3'}"
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # 16 writers at once: DEFERRED answered 451 of 480 with "locked", IMMEDIATE none.
    # FULL alone survives a power cut. See docs/adr/0003-sqlite-profile.md.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Opening SQLite anew costs half of a small page; PostgreSQL more.
DATABASES["default"]["CONN_MAX_AGE"] = 60

REDIS_URL = env.str("REDIS_URL", default="")
CACHES = {
    "default": (
        {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
        }
        if REDIS_URL
        else {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "kernel_cache",  # shared by all processes, survives a restart
            # Counters of wrong tries live here: nobody may push them out with others.
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    ),
    # What each process may compute anew: kept by project and revision.
    "local": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# Accounts -----------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "projects:project_list"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "auftakt.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account starts with a mailed invitation
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # ends all sessions but the present one
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # strangers get no mail, whatever is typed
ACCOUNT_SESSION_REMEMBER = True
# Per account and token first: one town hall is one address.
ACCOUNT_RATE_LIMITS = {
    "login": "1200/m/ip",
    "login_failed": "10/15m/key,1500/15m/ip",
    "login_failed_known_device": "10/15m/key",
    "request_login_code": "1200/m/ip,5/15m/key",
    "reset_password": "300/m/ip,5/15m/key",
    "reset_password_from_key": "300/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "invite_person": "60/h/user",
    "accept_invitation": "20/15m/key",
}
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation."
        "UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]

# Mail: files in the data folder until EMAIL_URL names a server -------------------
vars().update(env.email_url("EMAIL_URL", default="filemail:///"))
if EMAIL_BACKEND.endswith("filebased.EmailBackend"):  # type: ignore[name-defined] # noqa: F821 - set by vars() above
    EMAIL_FILE_PATH = DATA_FOLDER / "mail"
DEFAULT_FROM_EMAIL = env.str("AUFTAKT_MAIL_FROM", default="auftakt@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Language and time --------------------------------------------------------------
LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("Deutsch")), ("en", _("Englisch"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# Files --------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "auftakt.kernel.static_storage.HashedStorage"},
}
MEDIA_ROOT = DATA_FOLDER / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # the import preview asks once per row
FILE_UPLOAD_PERMISSIONS = 0o600

# Stock-taking --------------------------------------------------------------------
FIGURES_OLD_MONTHS = env.int("AUFTAKT_FIGURES_OLD_MONTHS", default=24)

# Analyses: from which median on somebody counts as important ---------------------
KEY_STAKEHOLDER_POWER = env.int("AUFTAKT_KEY_STAKEHOLDER_POWER", default=4)
KEY_STAKEHOLDER_AFFECTEDNESS = env.int(
    "AUFTAKT_KEY_STAKEHOLDER_AFFECTEDNESS", default=3
)

# Security -----------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # KERN's icons are data: masks
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "auftakt.kernel.views.csrf_failure"
if HTTPS:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SECURE_HSTS_SECONDS = env.int("AUFTAKT_HSTS_SECONDS", default=31_536_000)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
# What the town's other hosts do is not ours to decide: subdomains and preload stay out.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

LOGGING_CONFIG = None
logs.configure(env.str("AUFTAKT_LOG_LEVEL", default="INFO"))
