window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1227210349054566401"
          ],
          "editableUntil" : "2020-02-11T13:08:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "46"
      ],
      "favorite_count" : "3",
      "id_str" : "1227210349054566401",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1227210349054566401",
      "created_at" : "Tue Feb 11 12:38:42 +0000 2020",
      "favorited" : false,
      "full_text" : "Has anybody got a spare ham? Asking for a dog.",
      "lang" : "en",
      "deleted_at" : "2020-02-11T12:47:42.000Z"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1385342166730436612"
          ],
          "editableUntil" : "2021-04-22T21:48:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "77"
      ],
      "favorite_count" : "29",
      "id_str" : "1385342166730436612",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1385342166730436612",
      "created_at" : "Thu Apr 22 21:18:05 +0000 2021",
      "favorited" : false,
      "full_text" : "The council can put the roundabout where the sun doesn't shine, so, Pellhaven",
      "lang" : "en",
      "deleted_at" : "2021-04-22T22:07:05.000Z"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1167377297730473986"
          ],
          "editableUntil" : "2019-08-30T10:33:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "13",
      "id_str" : "1167377297730473986",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1167377297730473986",
      "created_at" : "Fri Aug 30 10:03:31 +0000 2019",
      "favorited" : false,
      "full_text" : "Gears slip. Bears ship. I've put the wrong label on this one, sorry all",
      "lang" : "en",
      "deleted_at" : "2019-08-30T10:10:31.000Z"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1577582712927449088"
          ],
          "editableUntil" : "2022-10-05T09:53:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "4",
      "id_str" : "1577582712927449088",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1577582712927449088",
      "created_at" : "Wed Oct 05 08:53:23 +0000 2022",
      "favorited" : false,
      "full_text" : "I've decided I don't like greese. Grease. I like grease.",
      "lang" : "en",
      "deleted_at" : "2022-10-05T09:21:23.000Z"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1636793303155781634"
          ],
          "editableUntil" : "2023-03-17T19:15:08.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "33",
      "id_str" : "1636793303155781634",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1636793303155781634",
      "created_at" : "Fri Mar 17 18:15:08 +0000 2023",
      "favorited" : false,
      "full_text" : "This was meant for Inge",
      "lang" : "en",
      "deleted_at" : "2023-03-17T19:04:08.000Z"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1697722054177259522"
          ],
          "editableUntil" : "2023-09-01T22:24:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "67"
      ],
      "favorite_count" : "23",
      "id_str" : "1697722054177259522",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1697722054177259522",
      "created_at" : "Fri Sep 01 21:24:14 +0000 2023",
      "favorited" : false,
      "full_text" : "Marrow update: I'm not meant to say yet, so forget I said it was 68",
      "lang" : "en",
      "deleted_at" : "2023-09-01T22:45:14.000Z"
    }
  }
]
