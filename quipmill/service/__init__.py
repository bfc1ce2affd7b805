"""The curation and posting service: people approve drafts, and what is approved is posted once.

    settings     what the environment says
    refusals     why a request is turned down
    models       the tables; `migrations/` makes them
    database     engine and sessions, on SQLite or PostgreSQL
    accounts     the accounts and their posting rules
    bulk         many rows in one statement
    cursors      where the next page starts
    drafts       what people do with drafts: add, list, approve, reject, edit, schedule, undo, count, export
    uploads      a file of samples into drafts, with a report per line
    rules        when an account may post next
    credentials  what it takes to post as an account, from the environment
    sending      one question to a network, in a process of its own
    claims       who may send which draft: the transactions of posting
    metrics      what this process counts
    publishing   claim, send, record, settle
    scheduler    rounds of posting inside the service
    logs         one line per event, without secrets
    users        logins of people
    sessions     cookie, CSRF token, throttle and headers
    answers      how requests are turned down
    deps         what routes ask for
    bodies       what travels in requests and answers
    api, publish_api, legacy, web, operations    the routes: programs, cron, the original bot's, people, probes and metrics
    app          `create_app(settings)`

Imports point up this list. Nothing happens at import.
"""
