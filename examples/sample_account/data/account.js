window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "odile@example.org",
      "createdVia" : "web",
      "username" : "odilemarsh",
      "accountId" : "1079440017972264964",
      "createdAt" : "2018-12-30T18:12:09.000Z",
      "accountDisplayName" : "Odile Marsh"
    }
  }
]
