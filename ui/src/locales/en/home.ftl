# Home.
home-title = Home
home-today = Today is { $date }
home-plan = Plan a session
home-next = Next session
home-session-open = Session in progress
home-state-open = in progress
home-at = , { $time }
home-items = { $count ->
    [0] empty agenda
    [one] 1 agenda item
   *[other] { $count } agenda items
}
home-written = , { $count ->
    [one] 1 written
   *[other] { $count } written
}
home-in-days = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
home-past = { $days ->
    [1] yesterday
   *[other] { $days } days ago
}
home-next-none = No session is planned.
home-next-none-text = Plan one in two minutes: a title, a date, a place; the agenda can follow.
home-compose-first = Begin with the composition of the committee: paste the text you received, the program proposes colleges and members.
home-compose = Enter the members
home-todo = To do
home-todo-none = Nothing is waiting for you.
home-todo-more = { $count ->
    [one] and one more thing, in the sessions
   *[other] and { $count } more things, in the sessions
}
home-drafts = Written recently
home-draft-facts = { $session } · { $when } · { $by }
home-committee = The committee
home-members = { $count ->
    [0] no members
    [one] 1 member
   *[other] { $count } members
}
home-colleges = { $count ->
    [0] no colleges
    [one] 1 college
   *[other] { $count } colleges
}
home-sessions = { $count ->
    [0] no sessions
    [one] 1 session
   *[other] { $count } sessions
}
